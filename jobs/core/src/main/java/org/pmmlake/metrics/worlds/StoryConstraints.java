package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.PValue;

/** What the figures of a story ask of the hidden values. */
final class StoryConstraints {

    private static final Window ANY = new Window(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Story story;
    private final Unknowns unknowns;
    private final Grid grid;
    private final List<Constraint> constraints = new ArrayList<>();

    private StoryConstraints(Story story, Unknowns unknowns, Grid grid) {
        this.grid = grid;
        this.story = story;
        this.unknowns = unknowns;
    }

    static List<Constraint> of(Story story, Unknowns unknowns, Grid grid) {
        StoryConstraints all = new StoryConstraints(story, unknowns, grid);
        for (int k = 0; k < story.sights().size(); k++) {
            all.sight(k);
        }
        story.links().forEach(all::link);
        return all.constraints;
    }

    private static Part part(Panel panel, int[] of, Cell cell) {
        int[] variables = Arrays.stream(cell.places())
                .map(place -> of[place])
                .filter(variable -> variable >= 0)
                .toArray();
        double[] fixed = Arrays.stream(cell.places())
                .filter(place -> of[place] < 0)
                .mapToDouble(place -> panel.values()[place])
                .toArray();
        return new Part(variables, fixed);
    }

    private void sight(int at) {
        Sight sight = story.sights().get(at);
        List<CellFigures> figures = sight.figures();
        for (int k = 0; k < figures.size(); k++) {
            CellFigures cell = figures.get(k);
            Part part =
                    part(sight.panel(), unknowns.of(at), sight.panel().cells().get(k));
            if ((cell.mean() != null || cell.median() != null) && part.variables().length > 0) {
                cell(sight.panel(), sight.panel().cells().get(k), cell, part);
            }
        }
    }

    private void cell(Panel panel, Cell group, CellFigures cell, Part part) {
        Scale scale = panel.scale();
        Precision precision = cell.shown().precision();
        if (precision == null) {
            return;
        }
        Distribution truth = CellFigures.distribution(panel.sorted(group));
        if (cell.mean() != null) {
            Window window = window(scale, cell.mean(), precision).orTied(truth.mean(), cell.mean(), precision);
            constraints.add(new SumWindow(part.variables(), grid, part.fixed(), window));
        }
        if (cell.median() != null) {
            Window window = window(scale, cell.median(), precision).orTied(truth.median(), cell.median(), precision);
            constraints.add(new OrderWindow(part.variables(), grid, part.fixed(), 0.5, window.low(), window.high()));
        }
        if (cell.below() != null) {
            constraints.add(new CountWindow(
                    part.variables(),
                    grid,
                    part.fixed(),
                    panel.measure().medianIsBenchmark(),
                    cell.below(),
                    cell.above() == null ? -1 : cell.above()));
        }
        moment(part, MomentWindow.MomentKind.STDDEV, cell, spread(scale, cell));
        moment(part, MomentWindow.MomentKind.SKEWNESS, cell, sign(cell.sign()));
    }

    private static Window spread(Scale scale, CellFigures cell) {
        if (cell.mean() == null || cell.shown().detail() == Shown.Detail.NONE) {
            return ANY;
        }
        double flat = scale.flatness(cell.mean(), cell.n());
        if (cell.shown().detail() == Shown.Detail.FLAT) {
            return new Window(Double.NEGATIVE_INFINITY, flat);
        }
        return new Window(flat * (1 + 1e-6), Double.POSITIVE_INFINITY);
    }

    private static Window window(Scale scale, double figure, Precision precision) {
        return scale.isStepped() ? Window.tied(figure, precision) : Window.around(figure, precision);
    }

    private static Window sign(@Nullable Integer sign) {
        if (sign == null || sign == 0) {
            return ANY;
        }
        double away = 1e-6;
        return sign > 0 ? new Window(away, Double.POSITIVE_INFINITY) : new Window(Double.NEGATIVE_INFINITY, -away);
    }

    private void moment(Part part, MomentWindow.MomentKind kind, CellFigures cell, Window window) {
        if (!window.equals(ANY) && cell.mean() != null) {
            constraints.add(new MomentWindow(
                    part.variables(), grid, part.fixed(), kind, cell.mean(), window.low(), window.high()));
        }
    }

    /** The variables of a panel; none where it is of another cycle. */
    private int[] variables(Sight sight) {
        int at = story.sights().indexOf(sight);
        if (at >= 0) {
            return unknowns.of(at);
        }
        int[] none = new int[sight.panel().members().size()];
        Arrays.fill(none, -1);
        return none;
    }

    private void link(Link link) {
        int[] from = variables(link.from());
        int[] to = variables(link.to());
        Precision precision = link.precision();
        Double shown = link.change();
        if (precision != null && shown != null) {
            Part earlier =
                    part(link.from().panel(), from, link.from().panel().cells().get(0));
            Part later = part(link.to().panel(), to, link.to().panel().cells().get(0));
            if (earlier.variables().length + later.variables().length > 0) {
                Window window = window(link.to().panel().scale(), shown, precision);
                constraints.add(new ChangeWindow(grid, earlier, later, window));
            }
        }
        Link.Matched matched = link.matched();
        if (matched != null) {
            matched(link, from, to, matched);
        }
    }

    private void matched(Link link, int[] from, int[] to, Link.Matched matched) {
        int[][] matches = link.matches();
        int n = matches.length;
        int[] earlier = new int[n];
        int[] later = new int[n];
        double[] valuesFrom = new double[n];
        double[] valuesTo = new double[n];
        for (int k = 0; k < n; k++) {
            earlier[k] = from[matches[k][0]];
            later[k] = to[matches[k][1]];
            valuesFrom[k] = link.from().panel().values()[matches[k][0]];
            valuesTo[k] = link.to().panel().values()[matches[k][1]];
        }
        Pairs pairs = new Pairs(grid, earlier, later, valuesFrom, valuesTo);
        if (pairs.variables().length > 0) {
            constraints.add(new MatchedWindow(link.to().panel().scale(), pairs, t(matched, n)));
        }
    }

    /** The t, with its sign, that are read as what is said. */
    private static Window t(Link.Matched matched, int n) {
        double limit = t(Link.SIGNIFICANT, n);
        double margin = 1e-6 * limit;
        return switch (matched.sign()) {
            case 1 -> new Window(limit + margin, Double.POSITIVE_INFINITY);
            case -1 -> new Window(Double.NEGATIVE_INFINITY, -limit - margin);
            default -> new Window(margin - limit, limit - margin);
        };
    }

    /** The t of a two-sided p. */
    private static double t(double p, int n) {
        double low = 0;
        double high = 1e3;
        for (int round = 0; round < 80; round++) {
            double middle = (low + high) / 2;
            if (PValue.twoSidedT(middle, n - 1) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}

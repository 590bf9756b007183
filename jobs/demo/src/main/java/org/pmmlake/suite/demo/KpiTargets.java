package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.suite.figures.PublishedFigure;

/** What the report prints of one KPI's values, group by group. Figures that contradict others are left out. */
final class KpiTargets {

    /** How many Members have a value that meets {@code range}, whose ends are {@code low} and {@code high}. */
    record ValueCount(DoublePredicate range, int count, double low, double high) {}

    private static final double SEGMENT_MARGIN = 0.15;

    private final Groups groups;
    private final @Nullable Band[] mean;
    private final @Nullable Band[] median;
    private final @Nullable Band[] min;
    private final @Nullable Band[] max;
    private final @Nullable Band[] below;
    private final int[] responses;
    private final List<int[]> belowCounts = new ArrayList<>();
    private final Map<GroupKind, Integer> groupsBelow = new EnumMap<>(GroupKind.class);
    private final Map<GroupKind, Integer> groupsAbove = new EnumMap<>(GroupKind.class);
    private final List<ValueCount> counts = new ArrayList<>();

    KpiTargets(Groups groups) {
        this.groups = groups;
        this.mean = new Band[groups.size()];
        this.median = new Band[groups.size()];
        this.min = new Band[groups.size()];
        this.max = new Band[groups.size()];
        this.below = new Band[groups.size()];
        this.responses = new int[groups.size()];
        Arrays.fill(responses, -1);
    }

    /** The targets of {@code kpi} among {@code figures}. */
    static KpiTargets of(String kpi, List<PublishedFigure> figures, Groups groups) {
        KpiTargets targets = new KpiTargets(groups);
        figures.stream()
                .filter(figure -> figure.kpi().equals(kpi) && figure.isResult() && figure.consistent())
                .forEach(targets::add);
        return targets;
    }

    private void add(PublishedFigure figure) {
        switch (figure.statistic()) {
            case "mean" -> addBand(mean, figure, Band.of(figure));
            case "median" -> addBand(median, figure, Band.of(figure));
            case "min" -> addBand(min, figure, Band.of(figure));
            case "max" -> addBand(max, figure, Band.of(figure));
            case "n_responses", "n_responses_suppressed_group" -> addResponses(figure);
            case "count_below_benchmark" -> addBelow(figure);
            case "share_below_benchmark_pct" -> addBand(below, figure, Band.of(figure));
            case "share_above_benchmark_pct" ->
                addBand(
                        below,
                        figure,
                        Band.around(100 - figure.number(), Band.of(figure).half()));
            case "count_groups_below_benchmark" ->
                groupsBelow.put(GroupKind.valueOf(figure.kind()), (int) figure.number());
            case "count_groups_above_benchmark" ->
                groupsAbove.put(GroupKind.valueOf(figure.kind()), (int) figure.number());
            // Rates are of all participants: the number of responses is what gives the printed percentage.
            case "response_rate_pct" -> responses[0] = (int) Math.round(figure.number() * groups.memberCount() / 100);
            case "difference_from_global_mean" -> tighten(figure);
            case "min_of_group_means", "max_of_group_means" -> spread(figure);
            default -> addCount(figure);
        }
    }

    private void addCount(PublishedFigure figure) {
        int number = (int) figure.number();
        switch (figure.statistic()) {
            case "count_above_100pct" -> counts.add(new ValueCount(value -> value > 100, number, 100, 100));
            case "count_close_to_100pct" ->
                counts.add(new ValueCount(value -> value >= 95 && value <= 100, number, 95, 100));
            case "count_below_20pct" -> counts.add(new ValueCount(value -> value < 20, number, 20, 20));
            case "count_at_100pct" -> counts.add(new ValueCount(value -> value == 100, number, 100, 100));
            case "count_above_77pct_below_100pct" ->
                counts.add(new ValueCount(value -> value > 77 && value < 100, number, 77, 100));
            case "count_below_50pct" -> counts.add(new ValueCount(value -> value < 50, number, 50, 50));
            default -> {
                // Other statistics say nothing of the values: blanks, reasons, tools, job grades.
            }
        }
    }

    private void addBand(@Nullable Band[] bands, PublishedFigure figure, Band band) {
        if (figure.groupKind().contains("job_grade")) {
            return;
        }
        int group = group(figure, figure.group());
        Band before = bands[group];
        bands[group] = before == null ? band : before.and(band);
    }

    private int group(PublishedFigure figure, String code) {
        return groups.index(GroupKind.valueOf(figure.kind()), code);
    }

    private void addResponses(PublishedFigure figure) {
        responses[group(figure, figure.group())] = (int) figure.number();
    }

    private void addBelow(PublishedFigure figure) {
        for (String code : figure.group().split("\\+", -1)) {
            belowCounts.add(new int[] {group(figure, code), (int) figure.number()});
        }
    }

    /** A difference of two means holds at its rounding when both keep near the middle of what is printed. */
    private void tighten(PublishedFigure figure) {
        int group = group(figure, figure.group());
        for (int g : new int[] {0, group}) {
            mean[g] = Objects.requireNonNull(mean[g]).inset(0.55, 0);
        }
    }

    /** All groups of the classification lie between the two printed means; the first takes the least, the last the greatest. */
    private void spread(PublishedFigure figure) {
        int[] kind = groups.ofKind(GroupKind.valueOf(figure.kind()));
        boolean least = figure.statistic().startsWith("min");
        // Island Members cannot be the greatest: with the printed means by job grade their total lies lower.
        int landlocked = groups.index(GroupKind.GEOGRAPHIC_TYPE, "GEO_LANDLOCKED");
        int other = groups.index(GroupKind.GEOGRAPHIC_TYPE, "GEO_OTHER");
        int taker = least ? landlocked : other;
        Band band = Band.of(figure);
        mean[taker] = band;
        for (int g : kind) {
            if (g != taker) {
                Band side = least ? new Band(band.middle(), 1e9) : new Band(-1e9, band.middle());
                Band before = mean[g];
                mean[g] = before == null ? side : before.and(side);
            }
        }
    }

    Groups groups() {
        return groups;
    }

    @Nullable
    Band mean(int group) {
        return mean[group];
    }

    /** Further demands on the mean of a group. */
    void demandMean(int group, Band band) {
        Band before = mean[group];
        mean[group] = before == null ? band : before.and(band);
    }

    /** A number of responses that is not printed. */
    void demandResponses(int number) {
        responses[0] = number;
    }

    @Nullable
    Band median(int group) {
        return median[group];
    }

    @Nullable
    Band min(int group) {
        return min[group];
    }

    @Nullable
    Band max(int group) {
        return max[group];
    }

    /** Share below the benchmark in percent of the responses of the group. */
    @Nullable
    Band belowShare(int group) {
        return below[group];
    }

    /** Pairs of a group and its printed number of Members below the benchmark. */
    List<int[]> belowCounts() {
        return belowCounts;
    }

    /** Printed responses of a group; -1 where none are printed. */
    int responses(int group) {
        return responses[group];
    }

    Map<GroupKind, Integer> groupsBelow() {
        return groupsBelow;
    }

    Map<GroupKind, Integer> groupsAbove() {
        return groupsAbove;
    }

    /** The part between two ends of printed ranges in which {@code value} lies, a little away from them. */
    Band segment(double value) {
        double low = -1e9;
        double high = 1e9;
        for (ValueCount printed : counts) {
            for (double end : new double[] {printed.low(), printed.high()}) {
                if (end <= value) {
                    low = Math.max(low, end + SEGMENT_MARGIN);
                } else {
                    high = Math.min(high, end - SEGMENT_MARGIN);
                }
            }
        }
        return new Band(low, high);
    }

    List<ValueCount> counts() {
        return counts;
    }

    /** Whether anything but the number of responses is printed. */
    boolean any() {
        return Arrays.stream(mean).anyMatch(Objects::nonNull)
                || Arrays.stream(median).anyMatch(Objects::nonNull)
                || !counts.isEmpty();
    }
}

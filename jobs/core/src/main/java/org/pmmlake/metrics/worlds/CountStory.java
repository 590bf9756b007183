package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * All that a reader was told of one tool, or of the reasons for blanks in one KPI, in one cycle, and would be told now; and
 * the hidden categories as variables, one for a Member's category however often it was counted.
 */
final class CountStory {

    private final String subject;
    private final List<CountSight> sights;
    private final List<BitSet> unknown;
    private final List<int[]> variables = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();

    private record Category(String member, int category) {}

    /**
     * A story.
     *
     * @param unknown of each panel, whether the reader may not see the category at each place
     */
    CountStory(String subject, List<CountSight> sights, List<BitSet> unknown) {
        this.subject = subject;
        this.sights = List.copyOf(sights);
        this.unknown = List.copyOf(unknown);
        Map<Category, Integer> known = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int k = 0; k < sights.size(); k++) {
            CountPanel panel = sights.get(k).panel();
            int[] own = new int[panel.members().size()];
            for (int place = 0; place < own.length; place++) {
                own[place] = -1;
                if (unknown.get(k).get(place)) {
                    Category category = new Category(panel.members().get(place), panel.categories()[place]);
                    own[place] = known.computeIfAbsent(category, first -> {
                        truth.add(first.category());
                        members.add(numbers.computeIfAbsent(first.member(), none -> numbers.size()));
                        return truth.size() - 1;
                    });
                }
            }
            variables.add(own);
        }
    }

    /** The panel as it is shown now. */
    CountSight now() {
        return sights.get(sights.size() - 1);
    }

    String subject() {
        return subject;
    }

    int size() {
        return truth.size();
    }

    int[] home() {
        return truth.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The number of the Member that a variable is of. */
    int member(int variable) {
        return members.get(variable);
    }

    /** The categories of every panel in a world. */
    List<int[]> categories(int[] points) {
        List<int[]> all = new ArrayList<>();
        for (int k = 0; k < sights.size(); k++) {
            int[] categories = sights.get(k).panel().categories().clone();
            for (int place = 0; place < categories.length; place++) {
                int variable = variables.get(k)[place];
                categories[place] = variable < 0 ? categories[place] : points[variable];
            }
            all.add(categories);
        }
        return all;
    }

    /** How many Members changed between vintages, as far as that matters. */
    private List<Integer> revised(List<int[]> categories) {
        return Renewal.changed(
                sights.stream().map(sight -> sight.panel().members()).toList(),
                categories.stream()
                        .<IntToDoubleFunction>map(own -> place -> own[place])
                        .toList(),
                unknown);
    }

    /** Whether other categories give every row as it was shown, made anew where it was. */
    boolean isTrueOf(List<int[]> categories) {
        List<int[]> truth =
                sights.stream().map(sight -> sight.panel().categories()).toList();
        if (!revised(categories).equals(revised(truth))) {
            return false;
        }
        for (int k = 0; k < sights.size(); k++) {
            if (!sights.get(k)
                    .of(categories.get(k))
                    .shown()
                    .equals(sights.get(k).shown())) {
                return false;
            }
        }
        return true;
    }

    /** What the rows ask of the hidden categories. */
    List<TallyWindow> windows() {
        List<TallyWindow> windows = new ArrayList<>();
        for (int k = 0; k < sights.size(); k++) {
            CountSight sight = sights.get(k);
            for (int at = 0; at < sight.shown().size(); at++) {
                CountSight.Row row = sight.shown().get(at);
                Precision precision = row.precision() == null ? Precision.of(1) : row.precision();
                int[] places = sight.panel().cells().get(at).places();
                for (int feature = 0; feature < row.counts().size(); feature++) {
                    Window window = Window.tied(row.counts().get(feature), precision);
                    add(windows, k, places, feature, (int) Math.ceil(window.low()), (int) Math.floor(window.high()));
                }
            }
            for (CountSight.Certainty certainty : sight.certainties()) {
                Cell cell = certainty.cell();
                add(windows, k, cell.places(), certainty.feature(), certainty.least(), cell.size());
            }
        }
        return windows;
    }

    private void add(List<TallyWindow> windows, int sight, int[] places, int feature, int low, int high) {
        CountPanel panel = sights.get(sight).panel();
        int[] of = variables.get(sight);
        int[] own = Arrays.stream(places)
                .map(place -> of[place])
                .filter(variable -> variable >= 0)
                .toArray();
        int fixed = (int) Arrays.stream(places)
                .filter(place -> of[place] < 0 && panel.has(panel.categories()[place], feature))
                .count();
        if (own.length > 0) {
            windows.add(new TallyWindow(own, panel, feature, low - fixed, high - fixed));
        }
    }
}

package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;

/** What a release made now would change, in a few lines: by cause, with how much of what. */
final class PublicationPlan {

    static final List<String> COLUMNS = List.of("audience", "what", "numbers", "tables");

    /** The columns that people need first; a table's name is long. */
    static final List<String> MAIN = List.of("audience", "numbers", "what");

    private static final int CAUSES = 12;

    private PublicationPlan() {}

    /** A sentence on figures that stand although values behind them changed; empty where there are none. */
    static Optional<String> waiting(Audience audience, ReleaseBatch batch) {
        int pending = batch.drafts().pending(audience).size();
        return pending == 0
                ? Optional.empty()
                : Optional.of(
                        pending + " figures for " + audience.text()
                                + " stand as they were published: fewer than three Members changed behind each. See: pmm publish --plan");
    }

    /** How many numbers change for one reason, and in which tables. */
    record ByCause(String words, int numbers, SortedSet<String> tables) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%,d number%s in %d table%s changed: %s",
                    numbers,
                    numbers == 1 ? "" : "s",
                    tables.size(),
                    tables.size() == 1 ? "" : "s",
                    words);
        }
    }

    /** What a release made now changes, by cause; the causes with the most numbers come first. */
    static List<ByCause> causes(Audience audience, ReleaseBatch batch) {
        SortedMap<String, List<ReleaseChanges.FigureChange>> byCause = new TreeMap<>();
        batch.changes(audience).forEach(change -> byCause.computeIfAbsent(change.cause(), none -> new ArrayList<>())
                .add(change));
        return byCause.entrySet().stream()
                .map(cause -> new ByCause(
                        cause.getKey().isEmpty() ? "without a cause" : cause.getKey(),
                        cause.getValue().size(),
                        cause.getValue().stream()
                                .map(ReleaseChanges.FigureChange::table)
                                .collect(Collectors.toCollection(TreeSet::new))))
                .sorted(Comparator.comparing(cause -> -cause.numbers()))
                .toList();
    }

    static List<List<@Nullable Object>> of(Audience audience, ReleaseBatch batch) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<ByCause> causes = causes(audience, batch);
        causes.stream()
                .limit(CAUSES)
                .forEach(cause -> lines.add(Arrays.asList(
                        audience.text(),
                        "changed: " + cause.words(),
                        cause.numbers(),
                        String.join(" ", cause.tables()))));
        int rest = causes.stream().skip(CAUSES).mapToInt(ByCause::numbers).sum();
        if (rest > 0) {
            lines.add(Arrays.asList(audience.text(), "changed by other causes", rest, "see --all"));
        }
        int pending = batch.drafts().pending(audience).size();
        if (pending > 0) {
            lines.add(Arrays.asList(
                    audience.text(),
                    "stands: fewer than three Members changed behind it",
                    pending,
                    "figures of a cycle"));
        }
        batch.doubts(audience)
                .forEach(doubt -> lines.add(Arrays.asList(audience.text(), "needs --approve: " + doubt, 1, "")));
        if (lines.isEmpty()) {
            lines.add(Arrays.asList(audience.text(), "nothing would change", 0, ""));
        }
        return lines;
    }
}

package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;

/** What a release made now would change, in a few lines: by cause, with how much of what. */
final class PublicationPlan {

    static final List<String> COLUMNS = List.of("audience", "what", "numbers", "tables");

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

    static List<List<@Nullable Object>> of(Audience audience, ReleaseBatch batch) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        SortedMap<String, List<ReleaseChanges.FigureChange>> byCause = new TreeMap<>();
        batch.changes(audience).forEach(change -> byCause.computeIfAbsent(change.cause(), none -> new ArrayList<>())
                .add(change));
        int shown = 0;
        int rest = 0;
        for (var cause : byCause.entrySet()) {
            if (shown++ < CAUSES) {
                TreeSet<String> tables = new TreeSet<>();
                cause.getValue().forEach(change -> tables.add(change.table()));
                String words = cause.getKey().isEmpty() ? "without a cause" : cause.getKey();
                lines.add(Arrays.asList(
                        audience.text(), "changed: " + words, cause.getValue().size(), String.join(" ", tables)));
            } else {
                rest += cause.getValue().size();
            }
        }
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
        List<String> doubts = batch.doubts(audience);
        if (!doubts.isEmpty()) {
            lines.add(Arrays.asList(audience.text(), "needs --approve: " + doubts.get(0), doubts.size(), ""));
        }
        if (lines.isEmpty()) {
            lines.add(Arrays.asList(audience.text(), "nothing would change", 0, ""));
        }
        return lines;
    }
}

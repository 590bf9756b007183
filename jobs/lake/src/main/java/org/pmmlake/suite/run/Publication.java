package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.publish.ReleaseDescription;

/** What publishing changed: for each audience its release before and after, and the tables that are others now. */
final class Publication {

    private static final String PARQUET = ".parquet";
    /** More causes than these are counted. */
    private static final int CAUSES = 3;

    private final JobContext context;
    private final Map<Audience, Optional<ReleaseDescription>> before = new LinkedHashMap<>();
    private final Map<Audience, List<PublicationPlan.ByCause>> causes = new HashMap<>();
    private final Map<Audience, WaitingRelease> waiting = new HashMap<>();

    /** Takes down what is published now. */
    Publication(JobContext context, Collection<Audience> audiences) {
        this.context = context;
        audiences.forEach(
                audience -> before.put(audience, context.releases(audience).current()));
    }

    /** What one audience sees now and saw before, which tables changed, and what it does not see yet. */
    private record AudienceChange(
            Audience audience,
            @Nullable ReleaseDescription release,
            @Nullable String earlier,
            List<String> changed,
            @Nullable WaitingRelease waiting) {

        @Nullable
        String name() {
            return release == null ? null : release.release();
        }

        boolean isNew() {
            return release != null && !release.release().equals(earlier);
        }

        Map<String, Long> tables() {
            return release == null ? Map.of() : release.tables();
        }

        List<String> doubts() {
            return waiting == null ? List.of() : waiting.doubts();
        }
    }

    /** What is published by now, beside what was. */
    private List<AudienceChange> changes() {
        List<AudienceChange> changes = new ArrayList<>();
        before.forEach((audience, old) -> {
            Optional<ReleaseDescription> now = context.releases(audience).current();
            WaitingRelease unseen = waiting.get(audience);
            if (now.isPresent() || unseen != null) {
                List<String> changed = now.stream()
                        .flatMap(release -> release.tables().keySet().stream()
                                .filter(table ->
                                        old.isEmpty() || !hash(release, table).equals(hash(old.get(), table))))
                        .toList();
                changes.add(new AudienceChange(
                        audience,
                        now.orElse(null),
                        old.map(ReleaseDescription::release).orElse(null),
                        changed,
                        unseen));
            }
        });
        return changes;
    }

    private static Optional<String> hash(ReleaseDescription release, String table) {
        return Optional.ofNullable(release.files().get(table + PARQUET));
    }

    /** What publishing changed, by audience and cause, and what readers do not see yet. */
    Publication with(PublishJob.Published done) {
        causes.putAll(done.changes());
        done.waiting().forEach(release -> waiting.put(release.audience(), release));
        return this;
    }

    /** The lines for people. */
    List<Summary.SummaryPart> parts() {
        List<Summary.SummaryPart> parts = new ArrayList<>();
        for (AudienceChange change : changes()) {
            WaitingRelease unseen = change.waiting();
            parts.add(new Summary.TextPart("Published for " + change.audience().text() + ": " + current(change)
                    + (unseen == null ? "" : "\n  " + unseen.text())));
        }
        return parts;
    }

    private String current(AudienceChange change) {
        int tables = change.tables().size();
        if (tables == 0) {
            return "nothing yet";
        }
        String how = !change.isNew()
                ? "is as it was"
                : change.earlier() == null
                        ? "is the first"
                        : "is new: " + change.changed().size() + " of " + tables + " tables changed"
                                + causes(change.audience());
        return String.format(
                Locale.ROOT,
                "%d tables, %,d rows in published/%s/current\n  release %s %s",
                tables,
                change.tables().values().stream().mapToLong(Long::longValue).sum(),
                change.audience().folder(),
                change.name(),
                how);
    }

    private String causes(Audience audience) {
        List<PublicationPlan.ByCause> all = causes.getOrDefault(audience, List.of());
        StringBuilder text = new StringBuilder();
        all.stream().limit(CAUSES).forEach(cause -> text.append("\n    ").append(cause.text()));
        if (all.size() > CAUSES) {
            text.append("\n    and more by ").append(all.size() - CAUSES).append(" other causes");
        }
        return text.toString();
    }

    /** The same for machines. */
    List<Map<String, @Nullable Object>> document() {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (AudienceChange change : changes()) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("audience", change.audience().text());
            WaitingRelease unseen = change.waiting();
            document.put("state", unseen == null ? "current" : unseen.state());
            document.put("release", change.name());
            document.put("release_before", change.earlier());
            document.put("changed", change.isNew());
            document.put("draft", unseen == null ? null : unseen.release());
            document.put("doubts", change.doubts());
            document.put("tables", change.tables());
            document.put("tables_changed", change.isNew() ? change.changed() : List.of());
            document.put(
                    "causes",
                    causes.getOrDefault(change.audience(), List.of()).stream()
                            .map(cause -> Map.of(
                                    "cause", cause.words(), "numbers", cause.numbers(), "tables", cause.tables()))
                            .map(TreeMap::new)
                            .toList());
            document.put("path", "published/" + change.audience().folder() + "/current");
            documents.add(document);
        }
        return documents;
    }

    /** The same as rows, in the columns of {@link IngestSummary#rows()}. */
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AudienceChange change : changes()) {
            String audience = change.audience().text();
            if (change.name() != null) {
                rows.add(Arrays.asList(null, audience, "release_changed", change.name(), change.isNew() ? 1 : 0));
            }
            WaitingRelease unseen = change.waiting();
            if (unseen != null) {
                String what = unseen.release() + ", " + unseen.state();
                rows.add(Arrays.asList(null, audience, "release_waiting", what, 1));
                change.doubts().forEach(doubt -> rows.add(Arrays.asList(null, audience, "doubt", doubt, 1)));
            }
            change.tables()
                    .forEach((table, count) -> rows.add(Arrays.asList(null, audience, "table_rows", table, count)));
            if (change.isNew()) {
                change.changed().forEach(table -> rows.add(Arrays.asList(null, audience, "table_changed", table, 1)));
            }
        }
        return rows;
    }
}

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

    /** Takes down what is published now. */
    Publication(JobContext context, Collection<Audience> audiences) {
        this.context = context;
        audiences.forEach(
                audience -> before.put(audience, context.releases(audience).current()));
    }

    /**
     * One audience.
     *
     * @param earlier name of the release before; null where there was none
     * @param changed the tables whose files are others than before
     */
    private record AudienceChange(
            Audience audience, ReleaseDescription release, @Nullable String earlier, List<String> changed) {

        boolean isNew() {
            return !release.release().equals(earlier);
        }

        long rows() {
            return release.tables().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What is published by now, beside what was. */
    private List<AudienceChange> changes() {
        List<AudienceChange> changes = new ArrayList<>();
        before.forEach((audience, old) -> context.releases(audience)
                .current()
                .ifPresent(now -> changes.add(new AudienceChange(
                        audience,
                        now,
                        old.map(ReleaseDescription::release).orElse(null),
                        now.tables().keySet().stream()
                                .filter(table ->
                                        old.isEmpty() || !hash(now, table).equals(hash(old.get(), table)))
                                .toList()))));
        return changes;
    }

    private static Optional<String> hash(ReleaseDescription release, String table) {
        return Optional.ofNullable(release.files().get(table + PARQUET));
    }

    /** What publishing changed, by audience and cause. */
    Publication with(Map<Audience, List<PublicationPlan.ByCause>> changes) {
        causes.putAll(changes);
        return this;
    }

    /** The lines for people. */
    List<Summary.SummaryPart> parts() {
        List<Summary.SummaryPart> parts = new ArrayList<>();
        for (AudienceChange change : changes()) {
            ReleaseDescription release = change.release();
            String what = String.format(
                    Locale.ROOT,
                    "%d tables, %,d rows in published/%s/current",
                    release.tables().size(),
                    change.rows(),
                    change.audience().folder());
            String how = !change.isNew()
                    ? "is as it was"
                    : change.earlier() == null
                            ? "is the first"
                            : "is new: " + change.changed().size() + " of "
                                    + release.tables().size() + " tables changed" + causes(change.audience());
            parts.add(new Summary.TextPart("Published for " + change.audience().text() + ": " + what + "\n  release "
                    + release.release() + " " + how));
        }
        return parts;
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
            document.put("release", change.release().release());
            document.put("release_before", change.earlier());
            document.put("changed", change.isNew());
            document.put("tables", change.release().tables());
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
            rows.add(Arrays.asList(
                    null, audience, "release_changed", change.release().release(), change.isNew() ? 1 : 0));
            change.release()
                    .tables()
                    .forEach((table, count) -> rows.add(Arrays.asList(null, audience, "table_rows", table, count)));
            if (change.isNew()) {
                change.changed().forEach(table -> rows.add(Arrays.asList(null, audience, "table_changed", table, 1)));
            }
        }
        return rows;
    }
}

package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LedgerChain;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.publish.NotSettled;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.Ledger;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;
import org.pmmlake.suite.publish.disclosure.ReleaseVerifier;
import org.pmmlake.suite.schema.TableSpec;

/** Gold to published: one release an audience, when what it is drawn from changed since the current one. */
final class PublishJob {

    private final JobContext context;
    private final FutureTask<Ledger> ledger;

    PublishJob(JobContext context) {
        this.context = context;
        this.ledger = new FutureTask<>(() -> Ledger.read(new LedgerChain(context.paths(), context.stateFile())
                .read().values().stream().map(LedgerChain.Entry::content).toList()));
    }

    /** Reads ahead what does not depend on this run, beside {@code work}; what is wrong with it is said when it is needed. */
    <T> T preparedBeside(Supplier<T> work) {
        return new ConcurrentWork().add(ledger).runBeside(work);
    }

    private Ledger ledger() {
        ledger.run();
        return ConcurrentWork.result(ledger);
    }

    /**
     * What was published.
     *
     * @param rows one line a table: audience, table, rows
     * @param notes one sentence an audience
     * @param changed whether any release is new
     * @param rowsOut rows of all new releases
     * @param runId digest of what the releases are drawn from
     */
    record Done(List<List<@Nullable Object>> rows, List<String> notes, boolean changed, long rowsOut, String runId) {
        static final List<String> COLUMNS = List.of("audience", "table", "rows", "path");
    }

    Done publish() {
        List<Audience> audiences = audiences();
        String runId = runId();
        List<String> notes = new ArrayList<>();
        List<Audience> due = new ArrayList<>();
        List<List<@Nullable Object>> shown = new ArrayList<>();
        for (Audience audience : audiences) {
            Optional<ReleaseDescription> current = folder(audience)
                    .currentRelease()
                    .map(ReleaseDescription::parse)
                    .filter(is -> is.release().equals(runId));
            if (current.isPresent()) {
                new PublishedFiles(context.paths(), folder(audience)).requireUnchanged(runId);
                notes.add("Release " + runId + " for " + audience.text() + " is current already; nothing was changed.");
                shown.addAll(lines(audience, current.get().tables()));
            } else {
                due.add(audience);
            }
        }
        long rowsOut = due.isEmpty() ? 0 : publish(due, runId, shown, notes);
        return new Done(shown, notes, !due.isEmpty() && !context.request().dryRun(), rowsOut, runId);
    }

    /** Checks and writes the releases that are due; gives the rows written. */
    private long publish(List<Audience> due, String runId, List<List<@Nullable Object>> shown, List<String> notes) {
        try {
            return publish(due, runId, true, shown, notes);
        } catch (NotSettled otherwise) {
            return publish(due, runId, false, shown, notes);
        }
    }

    private long publish(
            List<Audience> due,
            String runId,
            boolean settling,
            List<List<@Nullable Object>> shown,
            List<String> notes) {
        try {
            ReleaseBatch batch = batch(due, runId, settling);
            context.progress().step("drawing the tables that each may see");
            Map<Audience, Map<TableSpec, List<Row>>> drawn = drawn(batch, due);
            boolean dry = context.request().dryRun();
            Map<Audience, Map<String, Long>> counts = dry ? counts(batch, drawn) : write(batch, drawn);
            counts.forEach((audience, tables) -> shown.addAll(lines(audience, tables)));
            if (dry) {
                return 0;
            }
            due.forEach(audience -> notes.add("Release " + runId + " for " + audience.text() + " is now current."));
            return counts.values().stream()
                    .flatMap(tables -> tables.values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (DisclosureRefused refused) {
            throw new JobException(ExitStatus.DISCLOSURE_REFUSED, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** What each audience may see, in the order of the audiences, proven meanwhile; the first that is refused ends it. */
    private Map<Audience, Map<TableSpec, List<Row>>> drawn(ReleaseBatch batch, List<Audience> due) {
        Map<Audience, Map<TableSpec, List<Row>>> drawn = new ConcurrentHashMap<>();
        ConcurrentWork drawings = new ConcurrentWork();
        due.forEach(audience -> drawings.add(() -> {
            Map<TableSpec, List<Row>> tables = batch.tables(audience);
            batch.requireExplained(audience, tables);
            drawn.put(audience, tables);
        }));
        drawings.runBeside(() -> {
            batch.prove();
            return drawn;
        });
        Map<Audience, Map<TableSpec, List<Row>>> inOrder = new LinkedHashMap<>();
        due.forEach(audience -> inOrder.put(audience, drawn.getOrDefault(audience, Map.of())));
        return inOrder;
    }

    private static Map<Audience, Map<String, Long>> counts(
            ReleaseBatch batch, Map<Audience, Map<TableSpec, List<Row>>> drawn) {
        Map<Audience, Map<String, Long>> counts = new LinkedHashMap<>();
        drawn.forEach((audience, tables) ->
                counts.put(audience, batch.made(audience, tables).counts()));
        return counts;
    }

    private Map<Audience, Map<String, Long>> write(ReleaseBatch batch, Map<Audience, Map<TableSpec, List<Row>>> drawn) {
        context.progress()
                .step("publishing for "
                        + drawn.keySet().stream().map(Audience::text).collect(Collectors.joining(", ")));
        return batch.write(drawn);
    }

    private ReleaseBatch batch(List<Audience> due, String runId, boolean settling) {
        context.progress().step("reading gold tables");
        LakeReading reading = new LakeReading(context, ledger);
        if (context.request().options().containsKey("audience")) {
            requireKnown(due, reading.overview());
        }
        return new ReleaseBatch(context, runId, reading, ledger(), due, this::folder, settling);
    }

    /** Settings may name those who come later; a command is for somebody who is there. */
    private static void requireKnown(List<Audience> audiences, LakeRows rows) {
        for (Audience audience : audiences) {
            if (!rows.knows(audience)) {
                throw new JobException(
                        ExitStatus.USAGE,
                        "There is nobody to publish for: " + audience.text() + " is in the register of no cycle.");
            }
        }
    }

    /** What a release made now would change, or, where the current one is up to date, what that one changed. */
    ResultTable changes() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        String runId = runId();
        try {
            List<Audience> audiences = audiences();
            ReleaseBatch batch = batch(audiences, runId, false);
            batch.prove();
            for (Audience audience : audiences) {
                for (ReleaseChanges.Change change : batch.changes(audience, batch.tables(audience), runId)) {
                    lines.add(Arrays.asList(
                            audience.text(),
                            change.table(),
                            change.key(),
                            change.column(),
                            change.before(),
                            change.after(),
                            change.cause().isEmpty() ? "nothing explains it" : change.cause()));
                }
            }
        } catch (DisclosureRefused refused) {
            throw new JobException(ExitStatus.DISCLOSURE_REFUSED, String.valueOf(refused.getMessage()), refused);
        }
        return new ResultTable(List.of("audience", "table", "key", "column", "before", "after", "cause"), lines);
    }

    /** Checks the certificates and files of a release that was made. */
    JobOutcome verify(String release) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try {
            for (ReleaseVerifier.Finding finding : new ReleaseVerifier(ledger()).verify(release)) {
                Audience audience = Audience.parse(finding.audience()).orElseThrow();
                new PublishedFiles(context.paths(), folder(audience)).requireUnchanged(release);
                finding.failure().ifPresent(failure -> failures.add(finding.audience() + ": " + failure));
                lines.add(List.of(
                        finding.audience(),
                        finding.families(),
                        finding.withheld(),
                        finding.witnesses(),
                        finding.failure().isEmpty() ? "proven" : "not proven"));
            }
        } catch (DisclosureRefused refused) {
            throw new JobException(ExitStatus.DISCLOSURE_REFUSED, String.valueOf(refused.getMessage()), refused);
        }
        if (lines.isEmpty()) {
            throw new JobException(
                    ExitStatus.USAGE,
                    "There is no release " + release
                            + " in this lake. The name is in published/<audience>/current/release.json.");
        }
        return new JobOutcome(
                failures.isEmpty() ? ExitStatus.DONE : ExitStatus.DISCLOSURE_REFUSED,
                new ResultTable(List.of("audience", "families", "withheld_values", "witnesses", "verdict"), lines),
                failures);
    }

    private static List<List<@Nullable Object>> lines(Audience audience, Map<String, Long> counts) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        counts.forEach((table, count) -> lines.add(List.of(
                audience.text(), table, count, "published/" + audience.folder() + "/current/" + table + ".parquet")));
        return lines;
    }

    /** Who is asked for: by the command, else by the settings. */
    List<Audience> audiences() {
        String asked = context.request().options().get("audience");
        Collection<String> names =
                asked == null ? context.request().config().publish().audiences() : List.of(asked.split(",", -1));
        List<Audience> audiences = new ArrayList<>();
        for (String name : names) {
            Audience audience = Audience.parse(name)
                    .orElseThrow(() -> new JobException(
                            ExitStatus.USAGE,
                            "\"" + name + "\" is no audience; expected public, wco, union=<code> or member=<code>."));
            audiences.add(audience);
        }
        return audiences;
    }

    ReleaseFolder folder(Audience audience) {
        return new ReleaseFolder(context.paths().store(), audience);
    }

    /** The digest of everything that a release is drawn from: what each cycle and the trends were last made of. */
    private String runId() {
        List<String> parts = new ArrayList<>();
        parts.add(SuiteVersion.text());
        parts.add(context.request().config().publish().profile());
        parts.add(context.request().config().publish().overrides().digestText());
        context.state().done().forEach((work, digest) -> {
            if (!work.startsWith("rules/") && !work.startsWith("publish")) {
                parts.add(work + "=" + digest);
            }
        });
        return Digest.of(parts.toArray(String[]::new));
    }
}

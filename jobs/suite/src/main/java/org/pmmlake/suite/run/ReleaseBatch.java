package org.pmmlake.suite.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LedgerChain;
import org.pmmlake.suite.lake.ReleasePartsFile;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.publish.Kept;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.publish.ReleaseWriter;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.EffectiveLevels;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.Ledger;
import org.pmmlake.suite.publish.disclosure.LedgerRelease;
import org.pmmlake.suite.publish.disclosure.Readers;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseInputs;
import org.pmmlake.suite.publish.disclosure.ReleaseVerifier;
import org.pmmlake.suite.publish.disclosure.Settled;
import org.pmmlake.suite.schema.TableSpec;

/** The releases of one run: decided on together, proven, taken down in the ledger, and only then written. */
final class ReleaseBatch {

    private final JobContext context;
    private final String release;
    private final ReleaseDrafts drafts;
    private final ReleaseInputs inputs;
    private final Settled settled;
    private final Function<Audience, ReleaseFolder> folders;
    private final Ledger whole;
    private final Ledger before;
    private final Map<Audience, LedgerRelease> brokenOff = new LinkedHashMap<>();
    private final List<Audience> due;
    private @Nullable Ledger proven;

    /**
     * Decides what each audience may see; nothing may leave before {@link #prove()}.
     *
     * @param settling whether cycles that did not change may be taken over from the last releases
     */
    ReleaseBatch(
            JobContext context,
            String release,
            LakeReading reading,
            Ledger whole,
            List<Audience> due,
            Function<Audience, ReleaseFolder> folders,
            boolean settling) {
        this.context = context;
        this.release = release;
        this.whole = whole;
        due.forEach(audience -> attempt(audience).ifPresent(entry -> brokenOff.put(audience, entry)));
        Ledger told = whole;
        for (LedgerRelease attempt : brokenOff.values()) {
            told = told.without(attempt);
        }
        this.before = told;
        this.due = List.copyOf(due);
        this.folders = folders;
        SuiteConfig config = context.request().config();
        EffectiveLevels levels =
                new EffectiveLevels(context.catalogues(), config.publish().overrides());
        requireKnown(levels);
        Readers readers = Readers.of(reading.overview(), levels, due, before);
        this.inputs = reading.inputs(readers);
        this.settled = settling ? settled() : Settled.none();
        LakeRows rows = reading.rows(settled);
        context.progress().step("checking disclosure for " + due.size() + " audiences");
        this.drafts = new ReleaseDrafts(
                release,
                rows,
                context.catalogues(),
                readers,
                Profile.named(config.publish().profile()).orElseThrow(),
                before,
                inputs,
                tables -> FigureJob.answersFrom(tables, context),
                this::lastRows);
    }

    /**
     * The entry of an attempt to make this very release that was broken off before anybody could see it: the release is
     * made as if it had not been begun, and its entry takes the place of that one.
     */
    private Optional<LedgerRelease> attempt(Audience audience) {
        boolean completed = ReleaseWriter.lastCompleted(parts(audience))
                .map(release::equals)
                .orElse(true);
        return completed ? Optional.empty() : whole.lastAttempt(release, audience.text());
    }

    private ReleasePartsFile parts(Audience audience) {
        return new ReleasePartsFile(context.paths(), audience.folder());
    }

    /** What was settled when the last releases were made, as far as these are still there as they were made. */
    private Settled settled() {
        Settled since = Settled.since(before, inputs, due);
        since.release()
                .ifPresent(last -> due.forEach(audience -> published(audience).requireTablesUnchanged(last)));
        boolean there = since.release()
                .map(last -> due.stream()
                        .allMatch(audience ->
                                folder(audience).describedRelease(last).isPresent()))
                .orElse(false);
        return there ? since : Settled.none();
    }

    private PublishedFiles published(Audience audience) {
        return new PublishedFiles(context.paths(), folder(audience));
    }

    private ReleaseFolder folder(Audience audience) {
        return folders.apply(audience);
    }

    private List<Row> lastRows(String audience, PublishedTable table, StructType columns) {
        return folder(Audience.parse(audience).orElseThrow())
                .release(settled.release().orElseThrow())
                .rows(table, columns);
    }

    /** Takes down what the releases tell, and refuses them where the entries do not prove that nothing is given away. */
    void prove() {
        Ledger ledger = before;
        int free = whole.freeNumber();
        for (Audience audience : due) {
            LedgerRelease attempt = brokenOff.get(audience);
            ledger = ledger.with(drafts.ledgerEntry(ledger, audience, attempt == null ? free++ : attempt.number()));
        }
        new ReleaseVerifier(ledger).verifyNews(release).forEach(ReleaseBatch::requireProven);
        proven = ledger;
    }

    private void requireKnown(EffectiveLevels levels) {
        List<String> faults = levels.faults();
        if (!faults.isEmpty()) {
            throw new JobException(
                    ExitStatus.USAGE,
                    context.request().conf().resolve("disclosure.yaml") + " is wrong:\n" + String.join("\n", faults));
        }
    }

    private static void requireProven(ReleaseVerifier.Finding finding) {
        Optional<String> failure = finding.failure();
        if (failure.isPresent()) {
            throw new DisclosureRefused("The release for " + finding.audience()
                    + " cannot be proven safe, and nothing was published. " + failure.get()
                    + " Raise the level of the KPI in disclosure.yaml, or report this as a fault of the suite.");
        }
    }

    /** The tables of the release for an audience. */
    Map<TableSpec, List<Row>> tables(Audience audience) {
        return drafts.tables(audience);
    }

    /** What is different from the last release to an audience; nothing where there was none. */
    private List<ReleaseChanges.Change> changes(Audience audience, Map<TableSpec, List<Row>> tables) {
        return changes(before.last(audience.text()), tables, folder(audience));
    }

    /** The same from the last release of another name than {@code runId}: what the release of that name changed. */
    List<ReleaseChanges.Change> changes(Audience audience, Map<TableSpec, List<Row>> tables, String runId) {
        return changes(before.lastOther(audience.text(), runId), tables, folder(audience));
    }

    private List<ReleaseChanges.Change> changes(
            Optional<LedgerRelease> earlier, Map<TableSpec, List<Row>> tables, ReleaseFolder folder) {
        return earlier.filter(last -> folder.describedRelease(last.release()).isPresent())
                .map(last -> ReleaseChanges.between(
                        last.inputs(),
                        table -> folder.release(last.release()).rowsWithout(table, settled.cycles()),
                        inputs,
                        tables))
                .orElse(List.of());
    }

    /** Refuses a release in which a number changed that nothing explains, or after one whose tables were changed. */
    void requireExplained(Audience audience, Map<TableSpec, List<Row>> tables) {
        if (settled.release().isEmpty()) {
            before.last(audience.text()).ifPresent(last -> published(audience).requireTablesUnchanged(last.release()));
        }
        List<ReleaseChanges.Change> unexplained = changes(audience, tables).stream()
                .filter(change -> change.cause().isEmpty())
                .toList();
        if (!unexplained.isEmpty()) {
            ReleaseChanges.Change first = unexplained.get(0);
            throw new DisclosureRefused(
                    "The release for " + audience.text() + " was refused: " + unexplained.size()
                            + " published numbers changed, and neither a submission, a revision, the register, the catalogue nor the"
                            + " method did. The first is " + first.column() + " in " + first.table() + " at "
                            + first.key()
                            + ". Look at them with: pmm publish --diff --audience " + audience.text()
                            + ". If the gold tables were changed by hand, restore them; else report this as a fault of the suite.");
        }
    }

    /** A release with the rows that were drawn for it, and what stays as it is in the last one. */
    Release made(Audience audience, Map<TableSpec, List<Row>> tables) {
        Kept kept = settled.release()
                .map(last -> Kept.of(folder(audience).release(last), settled.cycles()))
                .orElse(Kept.nothing());
        return Release.of(audience, tables, kept);
    }

    /** Takes the releases down in the ledger, writes them and makes them the current ones; gives the rows of each table. */
    Map<Audience, Map<String, Long>> write(Map<Audience, Map<TableSpec, List<Row>>> drawn) {
        Ledger ledger = Objects.requireNonNull(proven, "nothing is written that is not proven");
        SortedMap<Integer, LedgerChain.Entry> entries = new ConcurrentSkipListMap<>();
        Map<Audience, Release> made = new ConcurrentHashMap<>();
        ConcurrentWork preparations = new ConcurrentWork();
        drawn.forEach((audience, tables) -> {
            LedgerRelease entry = ledger.last(audience.text()).orElseThrow();
            preparations.add(() -> entries.put(
                    entry.number(), new LedgerChain.Entry(folder(audience).below(release), Ledger.bytes(entry))));
            preparations.add(() -> made.put(audience, made(audience, tables)));
        });
        preparations.run();
        drawn.keySet().forEach(audience -> ReleaseWriter.begin(parts(audience)));
        // What is in the ledger may never have been seen; what was seen must be in the ledger.
        new LedgerChain(context.paths(), context.stateFile()).put(entries);
        ReleaseWriter writer = new ReleaseWriter(
                        release, SuiteVersion.text(), context.state().done())
                .licence(context.request().config().publish().licence());
        Map<Audience, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Audience audience : drawn.keySet()) {
            Release own = Objects.requireNonNull(made.get(audience));
            writer.add(own, folder(audience), parts(audience));
            counts.put(audience, own.counts());
        }
        writer.write();
        return counts;
    }
}

package org.pmmlake.suite.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.ReleaseLedgerFiles;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.publish.ReleaseWriter;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.EffectiveLevels;
import org.pmmlake.suite.publish.disclosure.InputDigests;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.Ledger;
import org.pmmlake.suite.publish.disclosure.LedgerRelease;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseInputs;
import org.pmmlake.suite.publish.disclosure.ReleaseVerifier;
import org.pmmlake.suite.schema.TableSpec;

/** The releases of one run: decided on together, proven, taken down in the ledger, and only then written. */
final class ReleaseBatch {

    private final JobContext context;
    private final String release;
    private final ReleaseLedgerFiles files;
    private final ReleaseDrafts drafts;
    private final ReleaseInputs inputs;
    private final Ledger before;
    private final List<Audience> due;
    private @Nullable Ledger proven;

    /** Decides what each audience may see; nothing may leave before {@link #prove()}. */
    ReleaseBatch(JobContext context, String release, LakeRows rows, Ledger before, List<Audience> due) {
        this.context = context;
        this.release = release;
        this.files = new ReleaseLedgerFiles(context.paths());
        this.before = before;
        this.due = List.copyOf(due);
        SuiteConfig config = context.request().config();
        EffectiveLevels levels =
                new EffectiveLevels(context.catalogues(), config.publish().overrides());
        requireKnown(levels);
        String profile = config.publish().profile();
        this.inputs = InputDigests.of(
                rows,
                context.catalogues(),
                SuiteVersion.text() + "\n" + config.resultDigestText(),
                profile + "\n" + config.publish().overrides().digestText(),
                decisions());
        this.drafts = new ReleaseDrafts(
                release,
                rows,
                context.catalogues(),
                levels,
                Profile.named(profile).orElseThrow(),
                before,
                inputs,
                due,
                tables -> FigureJob.answersFrom(tables, context));
    }

    /** Takes down what the releases tell, and refuses them where the entries do not prove that nothing is given away. */
    void prove() {
        Ledger ledger = before;
        for (Audience audience : due) {
            ledger = ledger.with(drafts.ledgerEntry(ledger, audience));
        }
        new ReleaseVerifier(ledger).verify(release).forEach(ReleaseBatch::requireProven);
        proven = ledger;
    }

    private SortedMap<Integer, String> decisions() {
        Decisions decisions = new DecisionLedger(context.paths()).read();
        SortedMap<Integer, String> digests = new TreeMap<>();
        decisions.cycles().forEach(cycle -> digests.put(cycle, Digest.of(decisions.resultText(cycle))));
        return digests;
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
    private List<ReleaseChanges.Change> changes(
            Audience audience, Map<TableSpec, List<Row>> tables, ReleaseFolder folder) {
        return changes(before.last(audience.text()), tables, folder);
    }

    /** The same from the last release of another name than {@code runId}: what the release of that name changed. */
    List<ReleaseChanges.Change> changes(
            Audience audience, Map<TableSpec, List<Row>> tables, ReleaseFolder folder, String runId) {
        return changes(before.lastOther(audience.text(), runId), tables, folder);
    }

    private List<ReleaseChanges.Change> changes(
            Optional<LedgerRelease> earlier, Map<TableSpec, List<Row>> tables, ReleaseFolder folder) {
        return earlier.filter(last -> folder.describedRelease(last.release()).isPresent())
                .map(last -> ReleaseChanges.between(
                        last.inputs(), table -> folder.rows(last.release(), table), inputs, tables))
                .orElse(List.of());
    }

    /** Refuses a release in which a number changed that nothing explains, or after one whose tables were changed. */
    void requireExplained(Audience audience, Map<TableSpec, List<Row>> tables, ReleaseFolder folder) {
        before.last(audience.text()).ifPresent(last -> PublishedFiles.requireTablesUnchanged(folder, last.release()));
        List<ReleaseChanges.Change> unexplained = changes(audience, tables, folder).stream()
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

    /** Takes the releases down in the ledger, writes them and makes them the current ones; gives the rows of each table. */
    Map<Audience, Map<String, Long>> write(
            Map<Audience, Map<TableSpec, List<Row>>> drawn, Function<Audience, ReleaseFolder> folder) {
        Ledger ledger = Objects.requireNonNull(proven, "nothing is written that is not proven");
        SortedMap<Integer, byte[]> entries = new ConcurrentSkipListMap<>();
        Map<Audience, Release> made = new ConcurrentHashMap<>();
        ConcurrentWork preparations = new ConcurrentWork();
        drawn.forEach((audience, tables) -> {
            LedgerRelease entry = ledger.last(audience.text()).orElseThrow();
            preparations.add(() -> entries.put(entry.number(), Ledger.bytes(entry)));
            preparations.add(() -> made.put(audience, Release.of(audience, tables)));
        });
        preparations.run();
        // What is in the ledger may never have been seen; what was seen must be in the ledger.
        entries.forEach(files::add);
        ReleaseWriter writer =
                new ReleaseWriter(release, SuiteVersion.text(), context.state().done());
        Map<Audience, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Audience audience : drawn.keySet()) {
            Release own = Objects.requireNonNull(made.get(audience));
            writer.add(own, folder.apply(audience));
            counts.put(audience, own.counts());
        }
        writer.write();
        return counts;
    }
}

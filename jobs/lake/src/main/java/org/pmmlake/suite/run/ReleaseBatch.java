package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.suite.analysis.AnalysisParameters;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.LedgerChain;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.publish.ReleaseWriter;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.EffectiveLevels;
import org.pmmlake.suite.publish.disclosure.LakeAlias;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.LostFigures;
import org.pmmlake.suite.publish.disclosure.Readers;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry;
import org.pmmlake.suite.publish.disclosure.ReleaseHistory;
import org.pmmlake.suite.publish.disclosure.ReleaseInputs;
import org.pmmlake.suite.publish.disclosure.ReleaseSource;
import org.pmmlake.suite.schema.DataDictionaryTable;
import org.pmmlake.suite.schema.TableSpec;

/** The releases of one run: decided on, checked, written, taken down in the ledger, and only then to be seen. */
final class ReleaseBatch {

    private final JobContext context;
    private final String release;
    private final LakeAlias alias;
    private final ReleaseHistory history;
    private final ReleaseInputs inputs;
    private final ReleaseDrafts drafts;
    private final ReleaseWriter writer;
    private final Map<Audience, Map<TableSpec, List<Row>>> tables = new HashMap<>();
    private final Map<Audience, Map<String, Long>> written = new LinkedHashMap<>();

    /** Decides what each audience may see. */
    ReleaseBatch(JobContext context, String release, LakeReading reading, ReleaseHistory whole, List<Audience> due) {
        this.context = context;
        this.release = release;
        this.alias = reading.alias();
        this.history = withoutAttempts(whole, due);
        SuiteConfig config = context.request().config();
        EffectiveLevels levels =
                new EffectiveLevels(context.catalogues(), config.publish().overrides());
        requireKnown(levels, reading.overview());
        Readers readers = Readers.of(reading.overview(), levels, due, history);
        this.inputs = reading.inputs(readers);
        LakeRows rows = reading.rows();
        context.progress().step("looking for other worlds for " + due.size() + " audiences");
        this.drafts = new ReleaseDrafts(
                release,
                rows,
                ReleaseSource.of(
                        rows,
                        context.catalogues(),
                        readers,
                        Profile.named(config.publish().profile()).orElseThrow()),
                history,
                due,
                inputs,
                new AnalysisParameters(config.thresholds(), new DecisionLedger(context.paths()).read()),
                new FigureJob(context)::answersFrom,
                alias);
        SortedMap<String, String> made = new TreeMap<>();
        context.state().done().forEach((work, digest) -> made.put(work, alias.of(digest)));
        this.writer = new ReleaseWriter(release, SuiteVersion.text(), made)
                .licence(context.request().config().publish().licence());
    }

    /** A release that was broken off before anybody could see it is made as if it had not been begun. */
    private ReleaseHistory withoutAttempts(ReleaseHistory whole, List<Audience> due) {
        ReleaseHistory earlier = whole;
        while (!earlier.entries().isEmpty()
                && isAttempt(earlier.entries().get(earlier.entries().size() - 1), due)) {
            earlier = earlier.without(earlier.entries().get(earlier.entries().size() - 1));
        }
        return earlier;
    }

    private boolean isAttempt(ReleaseEntry entry, List<Audience> due) {
        return entry.release().equals(release)
                && due.stream()
                        .filter(audience -> audience.text().equals(entry.audience()))
                        .anyMatch(audience -> !context.releases(audience).has(release));
    }

    private void requireKnown(EffectiveLevels levels, LakeRows rows) {
        Path file = context.request().conf().resolve("disclosure.yaml");
        List<String> faults = levels.faults(rows);
        if (!faults.isEmpty()) {
            throw JobException.usage(file + " is wrong:\n" + String.join("\n", faults));
        }
        levels.absent(rows).forEach(cycle -> context.progress()
                .step(file.getFileName() + ": there is no cycle " + cycle + " yet, so its levels change nothing"));
    }

    /** Makes the tables of an audience again from each other world, and refuses the release where any gives others. */
    ReleaseDrafts.Checked check(Audience audience) {
        ReleaseDrafts.Checked checked = drafts.check(audience);
        if (!checked.failures().isEmpty()) {
            throw new DisclosureRefused("The release for " + audience.text()
                    + " cannot be proven safe, and nothing was published: "
                    + checked.failures().get(0)
                    + ". Raise the level of the KPI in disclosure.yaml, or report this as a fault of the suite.");
        }
        return checked;
    }

    ReleaseDrafts drafts() {
        return drafts;
    }

    /** The tables of the release for an audience, until they are forgotten. */
    Map<TableSpec, List<Row>> tables(Audience audience) {
        return tables.computeIfAbsent(audience, drafts::tables);
    }

    /** Leaves the memory to the tables of others. */
    void forget(List<Audience> audiences) {
        audiences.forEach(tables::remove);
    }

    /** Refuses to compare with, or to follow, a release whose tables were changed. */
    void requireUnchanged(Audience audience) {
        history.lastOther(audience.text(), release)
                .map(ReleaseEntry::release)
                .ifPresent(last -> context.releases(audience).requireTablesUnchanged(last));
    }

    /** The rows of the release that an audience sees now, of another name than this one; empty where there is none. */
    private Optional<Function<PublishedTable, List<Row>>> before(Audience audience) {
        return history.lastOther(audience.text(), release)
                .map(ReleaseEntry::release)
                .filter(last -> context.releases(audience).has(last))
                .map(last -> table -> context.releases(audience).rows(last, table));
    }

    /** What is different from the last release to an audience of another name; nothing where there was none. */
    List<ReleaseChanges.FigureChange> changes(Audience audience) {
        return before(audience)
                .map(rows -> ReleaseChanges.between(
                        history.lastOther(audience.text(), release)
                                .orElseThrow()
                                .inputs(),
                        rows,
                        inputs,
                        tables(audience)))
                .orElse(List.of());
    }

    /** Where the files of this release are other than the tables made now. */
    List<String> differences(Audience audience) {
        List<String> differences = new ArrayList<>();
        tables(audience).forEach((spec, rows) -> {
            if (spec.equals(DataDictionaryTable.SPEC)) {
                // It describes the others, and is made when they are written.
                return;
            }
            PublishedTable table = PublishedTable.of(spec);
            List<Row> sorted = new ArrayList<>(rows);
            sorted.sort(table.keyOrder());
            if (!context.releases(audience).rows(release, table).equals(sorted)) {
                differences.add("the table " + table.name() + " is made otherwise now");
            }
        });
        return differences;
    }

    /** Why a release needs somebody's word before it is current: what would be lost, or changed without a cause. */
    List<String> doubts(Audience audience) {
        List<String> doubts = new ArrayList<>();
        before(audience).ifPresent(rows -> doubts.addAll(LostFigures.between(rows, tables(audience))));
        List<ReleaseChanges.FigureChange> unexplained = changes(audience).stream()
                .filter(change -> change.cause().isEmpty())
                .toList();
        if (!unexplained.isEmpty()) {
            ReleaseChanges.FigureChange first = unexplained.get(0);
            doubts.add(unexplained.size() + " published numbers would change without a cause, the first of them "
                    + first.column() + " in " + first.table() + " at " + first.key());
        }
        return doubts;
    }

    /** Writes the files of releases, which nobody sees yet. */
    void write(List<Audience> ready) {
        List<Release> releases = new ArrayList<>();
        for (Audience audience : ready) {
            Release own = Release.of(audience, tables(audience));
            releases.add(own);
            written.put(audience, own.counts());
        }
        writer.write(releases, context::releases);
    }

    /** Takes what was written down in the ledger and makes it current; gives the rows of each table. */
    Map<Audience, Map<String, Long>> makeCurrent() {
        SortedMap<Integer, LedgerChain.LedgerEntry> entries = new TreeMap<>();
        for (Audience audience : written.keySet()) {
            ReleaseEntry entry = drafts.entry(audience).numbered(history.next() + entries.size());
            entries.put(
                    entry.number(),
                    new LedgerChain.LedgerEntry(context.releases(audience).below(release), entry.bytes()));
        }
        if (!entries.isEmpty()) {
            // What is in the ledger may never have been seen; what was seen must be in the ledger.
            new LedgerChain(context.paths(), context.stateFile()).put(entries);
            writer.makeCurrent();
        }
        return written;
    }
}

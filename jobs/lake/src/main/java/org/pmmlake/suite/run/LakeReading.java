package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.publish.DimensionRows;
import org.pmmlake.suite.publish.NamedElsewhere;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.publish.disclosure.InputDigests;
import org.pmmlake.suite.publish.disclosure.LakeAlias;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.Readers;
import org.pmmlake.suite.publish.disclosure.ReleaseInputs;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/** Reads what releases are drawn from. */
final class LakeReading {

    private static final List<TableSpec> FIRST =
            List.of(MemberTable.SPEC, SubmissionTable.SPEC, TrendTable.SPEC, SourceFileTable.SPEC);

    /** What a team may put there, so that nobody who knows all files can tell identifiers. */
    private static final String SECRET = "state/secret";

    private final JobContext context;
    private final DeltaTables tables;
    private final Map<TableSpec, List<Row>> first = new ConcurrentHashMap<>();

    /** Reads what names a release and its readers, beside {@code other} work. */
    LakeReading(JobContext context, Runnable other) {
        this.context = context;
        this.tables = context.tables();
        ConcurrentWork reads = new ConcurrentWork().add(other);
        FIRST.forEach(spec -> reads.add(() -> first.put(spec, tables.rows(spec))));
        reads.run();
    }

    private static List<TableSpec> gold() {
        return Release.published().stream()
                .filter(spec -> spec.layer() == Layer.GOLD)
                .toList();
    }

    /** The register and the submissions of all cycles, and what the trends compare. */
    LakeRows overview() {
        return new LakeRows(first);
    }

    /** What a release is drawn from, for all who are reckoned with. */
    ReleaseInputs inputs(Readers readers) {
        SuiteConfig config = context.request().config();
        return InputDigests.of(
                overview(),
                context.catalogues(),
                SuiteVersion.text() + "\n" + config.resultDigestText(),
                config.publish().profile() + "\n" + config.publish().overrides().digestText()
                        + config.publish().licence(),
                decisions(),
                readers);
    }

    private SortedMap<Integer, String> decisions() {
        Decisions decisions = new DecisionLedger(context.paths()).read();
        SortedMap<Integer, String> digests = new TreeMap<>();
        decisions.cycles().forEach(cycle -> digests.put(cycle, Digest.of(decisions.resultText(cycle))));
        return digests;
    }

    /** Other names for what is made from inputs. */
    LakeAlias alias() {
        List<String> digests = new ArrayList<>();
        first.getOrDefault(SourceFileTable.SPEC, List.of())
                .forEach(row -> digests.add(String.valueOf(row.<Object>getAs(SourceFileTable.CONTENT_HASH))));
        return StoreWork.get(
                "The secret of the lake, " + SECRET + ", cannot be read",
                () -> new LakeAlias(context.paths().store().read(SECRET).orElse(new byte[0]), digests));
    }

    /** The rows that releases are drawn from. */
    LakeRows rows() {
        Map<TableSpec, List<Row>> rows = new ConcurrentHashMap<>(first);
        ConcurrentWork reads = new ConcurrentWork();
        List<TableSpec> needed = new ArrayList<>(gold());
        needed.addAll(LakeRows.SILVER);
        needed.removeAll(FIRST);
        needed.forEach(spec -> reads.add(() -> rows.put(spec, tables.rows(spec))));
        reads.run();
        rows.putAll(dimensions());
        NamedElsewhere.addTo(rows);
        return new LakeRows(rows);
    }

    private Map<TableSpec, List<Row>> dimensions() {
        Map<Integer, Set<String>> participants = new HashMap<>();
        overview().of(SubmissionTable.SPEC).forEach(row -> participants
                .computeIfAbsent(row.getAs(SubmissionTable.CYCLE), none -> new TreeSet<>())
                .add(row.getAs(SubmissionTable.MEMBER)));
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        context.ingested()
                .keySet()
                .forEach(cycle -> catalogues.put(cycle, context.catalogues().forCycle(cycle)));
        int ofTheReport = PublishedFigureTable.CYCLE_OF_THE_REPORT;
        return DimensionRows.of(
                catalogues,
                overview().of(MemberTable.SPEC),
                participants,
                catalogues.containsKey(ofTheReport) ? new FigureJob(context).printed() : List.of(),
                context.catalogues().forCycle(ofTheReport));
    }
}

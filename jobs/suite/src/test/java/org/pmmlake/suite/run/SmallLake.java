package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** A lake of few fictional Members and a catalogue of five KPIs, with a configuration of its own, in one folder. */
public final class SmallLake {

    public static final String REGISTER =
            "member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn";
    public static final String HEADERS = "member,cycle,revision,submitted_at";
    public static final String POINTS = "member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value";
    static final String ANSWERS = "member,cycle,revision,kpi,question,answer";
    static final String BLANKS = "member,cycle,revision,kpi,reason";
    static final String TOOLS = "member,cycle,revision,tool,aware,use";

    private static final String CATALOGUE = "conf/catalogue/pmm-small/";

    private final Path folder;
    private final SparkSession session;

    /** A lake that is in {@code folder} already. */
    SmallLake(Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
    }

    /** A lake without files. */
    public static SmallLake empty(Path folder, SparkSession session) {
        Path root = Path.of(System.getProperty("pmm.root"));
        FileTree.copy(root.resolve("jobs/core/src/test/resources/catalogue/five-kpis"), folder.resolve("conf"));
        SmallLake made = new SmallLake(folder, session);
        made.write("conf/suite.yaml", "landing:\n  max-file-mb: 1\n  settle-seconds: 0\n");
        made.write(
                CATALOGUE + "groups.yaml",
                """
                - classification: WCO_REGION
                  groups:
                    - {code: AMS, name: Americas, source: made up for a test}
                    - {code: EUR, name: Europe, source: made up for a test}
                """);
        made.write(
                CATALOGUE + "reasons.yaml",
                """
                - {code: REASON_RESOURCES, text: No resources, likely_to_improve: true, source: made up for a test}
                - {code: REASON_DATA, text: No data, likely_to_improve: false, source: made up for a test}
                """);
        made.write("lake/landing/README.txt", "Files of Members.\n");
        return made;
    }

    public Path lake() {
        return folder.resolve("lake");
    }

    public Path conf() {
        return folder.resolve("conf");
    }

    /** A file of cycle 2022. */
    public SmallLake land(String name, String... lines) {
        return write("lake/landing/cycle=2022/" + name, String.join("\n", lines) + "\n");
    }

    public SmallLake write(String below, String text) {
        return write(below, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallLake write(String below, byte[] bytes) {
        try {
            Path file = folder.resolve(below);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes a file or a folder with all that is in it. */
    public SmallLake remove(String below) {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives a KPI of the catalogue another name, which changes rules but no result. */
    void renameKpi(String from, String to) {
        changeKpis("name: " + from, "name: " + to);
    }

    /** Changes the text of the catalogue's KPIs. */
    void changeKpis(String from, String to) {
        try {
            String kpis = Files.readString(folder.resolve(CATALOGUE + "kpis.yaml"));
            write(CATALOGUE + "kpis.yaml", kpis.replace(from, to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A whole submission as JSON: one value that is {@code hours}, one maturity answer and one tool. */
    public static String submission(String member, int cycle, int revision, String hours) {
        return """
                {"member":"%s","cycle":%d,"revision":%d,"submitted_at":"2023-01-31","kpis":[
                {"kpi":"release-time","datapoints":{"hours":%s,"releases":1}},
                {"kpi":"dialogue","answers":{"1":"YES","2":"NO","3":"no","4":"yes"}}],
                "tools":[{"tool":"time-study","aware":"YES","use":"no-plans"}]}"""
                .formatted(member, cycle, revision, hours);
    }

    public JobOutcome run() {
        return job("run", false, false);
    }

    JobOutcome ingest() {
        return job("ingest", false, false);
    }

    JobOutcome job(String job, boolean dryRun, boolean strict) {
        return job(job, dryRun, strict, Map.of());
    }

    public JobOutcome job(String job, boolean dryRun, boolean strict, Map<String, String> options) {
        return new SparkJobRunner()
                .run(
                        new JobRequest(
                                job,
                                lake().toString(),
                                conf(),
                                SuiteConfig.load(conf()),
                                new TreeSet<>(),
                                dryRun,
                                strict,
                                options),
                        step -> {});
    }

    PublishedTables published() {
        return new PublishedTables(lake());
    }

    /** The rows of every published table but the dimensions, without the run that made them. */
    SortedMap<String, List<Map<String, @Nullable Object>>> results() {
        SortedMap<String, List<Map<String, @Nullable Object>>> results = new TreeMap<>();
        for (String table : published().tables()) {
            if (!table.startsWith("dim_")) {
                results.put(table, published().rows(table));
                results.get(table).forEach(row -> row.remove("run_id"));
            }
        }
        return results;
    }

    /** What ingest makes, without the run that made it: the silver tables, the quarantine and the ledger of files. */
    SortedMap<String, List<String>> ingested() {
        List<TableSpec> specs = new ArrayList<>(LakeTables.SILVER);
        specs.add(QuarantineTable.SPEC);
        specs.add(SourceFileTable.SPEC);
        return rows(session, lake(), specs, Set.of(TableSpec.RUN_ID));
    }

    /** All rows that the state of a lake has of some tables, each as text, but for some columns; sorted. */
    static SortedMap<String, List<String>> rows(
            SparkSession session, Path lake, List<TableSpec> specs, Set<String> without) {
        LakePaths paths = LakePaths.of(lake.toString(), session.sparkContext().hadoopConfiguration());
        DeltaTables tables = new DeltaTables(session, paths, new StateFile(paths).read());
        SortedMap<String, List<String>> all = new TreeMap<>();
        for (TableSpec spec : specs) {
            List<String> rows = new ArrayList<>();
            for (Row row : tables.rows(spec)) {
                Object[] cells = spec.columnNames().stream()
                        .filter(column -> !without.contains(column))
                        .map(column -> row.get(row.fieldIndex(column)))
                        .toArray();
                rows.add(Arrays.deepToString(cells));
            }
            Collections.sort(rows);
            all.put(spec.path(), rows);
        }
        return all;
    }

    /** A table as it now lies in the lake. */
    Dataset<Row> delta(String table) {
        return session.read().format("delta").load(lake().resolve(table).toString());
    }

    /** The accepted hours of a Member, one text a revision, such as {@code 1: 20.5}. */
    List<String> hours(String member) {
        return delta("silver/data_point")
                .where("datapoint = 'hours' AND member = '" + member + "'")
                .orderBy("revision")
                .selectExpr("concat(revision, ': ', CAST(value AS DOUBLE))")
                .as(Encoders.STRING())
                .collectAsList();
    }

    /** One cell of {@code kpi_value} in cycle 2022; null where the row has none. */
    @Nullable
    Object value(String member, String kpi) {
        List<Map<String, @Nullable Object>> found = published().rows("kpi_value").stream()
                .filter(row -> member.equals(row.get("member")) && kpi.equals(row.get("kpi")))
                .toList();
        return found.isEmpty() ? "no such Member" : found.get(0).get("value");
    }

    /** The quarantine as {@code file position code}, files without the folder of the cycle. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (Row row : delta("gold/quarantine").collectAsList()) {
            refusals.add(row.<String>getAs("source_file").replace("cycle=2022/", "") + " " + row.getAs("position") + " "
                    + row.getAs("code"));
        }
        return refusals;
    }

    /** Every file and link below the lake, with size, time and, for small ones, bytes. */
    SortedMap<String, String> tree() {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(lake())) {
            for (Path file : files.toList()) {
                String name = lake().relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    tree.put(name, "link to " + Files.readSymbolicLink(file));
                } else if (Files.isRegularFile(file)) {
                    tree.put(
                            name,
                            Files.getLastModifiedTime(file) + " " + Files.size(file) + " "
                                    + Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
            return tree;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same lake in another folder. */
    public SmallLake copyTo(Path other) {
        FileTree.copy(folder, other);
        return new SmallLake(other, session);
    }

    /** A row of {@code source_file} as read, accepted, quarantined, duplicate; by file without the folder of the cycle. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Row row : delta("gold/source_file").collectAsList()) {
            files.put(
                    row.<String>getAs("source_file").replace("cycle=2022/", ""),
                    row.getAs("rows_read") + " " + row.getAs("rows_accepted") + " " + row.getAs("rows_quarantined")
                            + " " + row.getAs("rows_duplicate"));
        }
        return files;
    }
}

package org.pmmlake.suite.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/** Writes another world of a release as a landing zone, for whoever wants to make the release from it by hand. */
final class WorldFiles {

    private static final int DECIMALS = 6;
    private static final List<String> USES = List.of("", "no-plans", "plans-to-use", "currently-using");

    private final LakeRows rows;
    private final Catalogue catalogue;
    private final int cycle;
    private final Map<Subject, SortedMap<String, Double>> world;
    private final Path folder;

    private WorldFiles(
            LakeRows rows, Catalogue catalogue, int cycle, Map<Subject, SortedMap<String, Double>> world, Path folder) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.cycle = cycle;
        this.world = world;
        this.folder = folder;
    }

    /** Writes all cycles, of which the last with another world, or the one asked for, has its values. */
    static JobOutcome write(JobContext context, LakeRows rows, ReleaseBatch batch, Audience audience, Path out) {
        int number = Integer.parseInt(context.request().options().getOrDefault("number", "1"));
        List<Integer> cycles = new ArrayList<>(rows.cycles());
        List<Integer> asked = context.request().cycles().isEmpty()
                ? cycles
                : List.copyOf(context.request().cycles());
        int moved = asked.stream()
                .filter(cycle ->
                        !batch.drafts().world(audience, cycle, number - 1).isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow(() -> JobException.usage("There is no world " + number + " of the release for "
                        + audience.text() + ": nothing of it is hidden, or there are fewer."));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (int cycle : cycles) {
            Map<Subject, SortedMap<String, Double>> world =
                    cycle == moved ? batch.drafts().world(audience, cycle, number - 1) : Map.of();
            Path folder = out.resolve("cycle=" + cycle);
            new WorldFiles(rows, context.catalogues().forCycle(cycle), cycle, world, folder).write();
            lines.add(List.of(cycle, world.size(), folder.toString()));
        }
        return JobOutcome.done(new ResultTable(List.of("cycle", "other_subjects", "folder"), lines));
    }

    private void write() {
        StoreWork.run("The world cannot be written to " + folder, () -> {
            Files.createDirectories(folder);
            file(RecordKind.MEMBER, this::members);
            file(RecordKind.SUBMISSION, this::submissions);
            file(RecordKind.DATA_POINT, this::dataPoints);
            file(RecordKind.ANSWER, this::answers);
            file(RecordKind.BLANK, this::blanks);
            file(RecordKind.TOOL, this::tools);
        });
    }

    private void file(RecordKind kind, Consumer<List<String>> content) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", kind.columns())));
        content.accept(lines);
        Files.writeString(folder.resolve(kind.word() + ".csv"), String.join("\n", lines) + "\n");
    }

    private List<Row> inForce(TableSpec table) {
        return rows.of(table).stream()
                .filter(row -> row.<Integer>getAs(MemberTable.CYCLE) == cycle && rows.inForce(row))
                .toList();
    }

    /** The rows in force that agree in some columns, in the order of these. */
    private Collection<List<Row>> groups(TableSpec table, String... columns) {
        return inForce(table).stream()
                .collect(Collectors.groupingBy(
                        row -> Stream.of(columns).map(row::<String>getAs).collect(Collectors.joining("\t")),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String line(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object each : cells) {
            texts.add(cell(each));
        }
        return String.join(",", texts);
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void members(List<String> lines) {
        for (Row row : rows.of(MemberTable.SPEC)) {
            if (row.<Integer>getAs(MemberTable.CYCLE) == cycle) {
                Double gdp = row.getAs(MemberTable.GDP_USD_BN);
                lines.add(line(
                        row.getAs(MemberTable.MEMBER),
                        row.getAs(MemberTable.NAME),
                        row.getAs(MemberTable.WCO_REGION),
                        row.getAs(MemberTable.INCOME_GROUP),
                        row.getAs(MemberTable.GEOGRAPHIC_TYPE),
                        row.getAs(MemberTable.ADMINISTRATION_TYPE),
                        row.getAs(MemberTable.UNIONS),
                        gdp == null ? null : new BigDecimal(gdp.toString()).toPlainString()));
            }
        }
    }

    private void submissions(List<String> lines) {
        inForce(SubmissionTable.SPEC)
                .forEach(row -> lines.add(line(
                        row.getAs(SubmissionTable.MEMBER),
                        cycle,
                        row.getAs(SubmissionTable.REVISION),
                        row.getAs(SubmissionTable.SUBMITTED_AT))));
    }

    private @Nullable Double other(Subject subject, String member) {
        return world.getOrDefault(subject, new TreeMap<>()).get(member);
    }

    private void dataPoints(List<String> lines) {
        groups(
                        DataPointTotalTable.SPEC,
                        DataPointTotalTable.MEMBER,
                        DataPointTotalTable.KPI,
                        DataPointTotalTable.BREAKDOWN,
                        DataPointTotalTable.CATEGORY)
                .forEach(points -> {
                    Row first = points.get(0);
                    String kpi = first.getAs(DataPointTotalTable.KPI);
                    String breakdown = first.getAs(DataPointTotalTable.BREAKDOWN);
                    String category = first.getAs(DataPointTotalTable.CATEGORY);
                    String member = first.getAs(DataPointTotalTable.MEMBER);
                    Subject subject =
                            breakdown.isEmpty() ? Subject.kpi(kpi) : Subject.breakdown(kpi, breakdown, category);
                    Double value = other(subject, member);
                    Map<String, String> made =
                            value == null ? Map.of() : made(catalogue.kpi(kpi).orElseThrow(), value);
                    for (Row row : points) {
                        String point = row.getAs(DataPointTotalTable.DATAPOINT);
                        String text = made.getOrDefault(point, number(row.<Double>getAs(DataPointTotalTable.TOTAL)));
                        lines.add(line(
                                member,
                                cycle,
                                row.getAs(DataPointTotalTable.REVISION),
                                kpi,
                                point,
                                breakdown,
                                category,
                                "",
                                "",
                                text));
                    }
                });
    }

    /** Data points of a KPI that give a value: out of a hundred, where it is a ratio. */
    private static Map<String, String> made(Kpi kpi, double value) {
        double whole =
                switch (kpi.method()) {
                    case AVERAGE -> 1;
                    default -> 100;
                };
        double top =
                switch (kpi.method()) {
                    case VARIATION -> whole + value;
                    case GAP -> whole - value;
                    default -> value;
                };
        Map<String, String> points = new TreeMap<>();
        points.put(String.valueOf(kpi.numerator()), number(top));
        kpi.denominators().forEach(point -> points.put(point, number(whole)));
        return points;
    }

    private void answers(List<String> lines) {
        groups(AnswerTable.SPEC, AnswerTable.MEMBER, AnswerTable.KPI).forEach(rowsOf -> {
            String member = rowsOf.get(0).getAs(AnswerTable.MEMBER);
            String kpi = rowsOf.get(0).getAs(AnswerTable.KPI);
            SortedMap<Integer, Boolean> own = new TreeMap<>();
            rowsOf.forEach(row -> own.put(row.getAs(AnswerTable.QUESTION), row.getAs(AnswerTable.YES)));
            Double value = other(Subject.kpi(kpi), member);
            if (value != null) {
                say(own, Math.round(value * catalogue.kpi(kpi).orElseThrow().questions() / 100));
            }
            int revision = rowsOf.get(0).getAs(AnswerTable.REVISION);
            own.forEach((question, yes) -> lines.add(line(member, cycle, revision, kpi, question, yes ? "YES" : "NO")));
        });
    }

    /** Says YES to so many questions: first to those that were answered, to others only where these are too few. */
    private static void say(SortedMap<Integer, Boolean> answers, long yes) {
        long left = yes;
        for (Integer question : List.copyOf(answers.keySet())) {
            answers.put(question, left-- > 0);
        }
        for (int question = 1; left > 0; question++) {
            left -= answers.putIfAbsent(question, true) == null ? 1 : 0;
        }
    }

    private void blanks(List<String> lines) {
        List<String> codes =
                catalogue.reasons().stream().map(reason -> reason.code()).toList();
        groups(BlankTable.SPEC, BlankTable.MEMBER, BlankTable.KPI).forEach(rowsOf -> {
            String member = rowsOf.get(0).getAs(BlankTable.MEMBER);
            String kpi = rowsOf.get(0).getAs(BlankTable.KPI);
            List<String> own = rowsOf.stream()
                    .map(row -> row.<String>getAs(BlankTable.REASON))
                    .toList();
            Double mask = other(Subject.reasons(kpi), member);
            for (int bit = 0; bit < codes.size(); bit++) {
                boolean ticked = mask == null ? own.contains(codes.get(bit)) : ((int) Math.rint(mask) >> bit & 1) == 1;
                if (ticked) {
                    lines.add(line(member, cycle, rowsOf.get(0).getAs(BlankTable.REVISION), kpi, codes.get(bit)));
                }
            }
        });
    }

    private void tools(List<String> lines) {
        for (Row row : inForce(ToolResponseTable.SPEC)) {
            String member = row.getAs(ToolResponseTable.MEMBER);
            String tool = row.getAs(ToolResponseTable.TOOL);
            Double other = other(Subject.tool(tool), member);
            int level = other == null ? row.<Integer>getAs(ToolResponseTable.LEVEL) : (int) Math.rint(other);
            lines.add(line(
                    member,
                    cycle,
                    row.getAs(ToolResponseTable.REVISION),
                    tool,
                    level == 0 ? "NO" : "YES",
                    USES.get(level).toLowerCase(Locale.ROOT)));
        }
    }
}

package org.pmmlake.suite.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.text.Nearest;

/** How one value of {@code kpi_value} came about. */
final class KpiExplanation {

    private final String lake;
    private final LakeQuery evidence;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Kpi kpi;
    private final String member;
    private final int cycle;
    private final Explanation explanation = new Explanation();

    KpiExplanation(
            String lake,
            LakeQuery evidence,
            Catalogue catalogue,
            Decisions decisions,
            Kpi kpi,
            String member,
            int cycle) {
        this.lake = lake;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.kpi = kpi;
        this.member = member;
        this.cycle = cycle;
    }

    Explanation explain() {
        AnswerRow value =
                ofKpi("SELECT * FROM kpi_value", "").stream().findFirst().orElseThrow(this::noSuchMember);
        int revision = value.whole("revision");
        result(value);
        definition();
        if (kpi.method() == Method.MATURITY) {
            answers(revision);
        } else {
            dataPoints(revision);
            breakdowns(revision);
        }
        blanks(revision);
        revisions(revision);
        findings();
        quarantine();
        return explanation;
    }

    /** The rows of a table that are about the KPI of the Member in the cycle, and meet what follows. */
    private List<AnswerRow> ofKpi(String select, String more, Object... values) {
        List<Object> all = new ArrayList<>(List.of(cycle, member, kpi.code()));
        all.addAll(Arrays.asList(values));
        return evidence.rows(select + " WHERE cycle = ? AND member = ? AND kpi = ? " + more, all.toArray());
    }

    private JobException noSuchMember() {
        List<String> members = evidence.rows("SELECT DISTINCT member FROM kpi_value WHERE cycle = ?", cycle).stream()
                .map(row -> row.text("member"))
                .toList();
        if (members.isEmpty()) {
            return JobException.usage("No Member takes part in cycle " + cycle + " in this lake.");
        }
        return JobException.usage("Member '" + member + "' takes no part in cycle " + cycle + "."
                + Nearest.question(member, members)
                + " 'pmm query quarantine' shows what was refused.");
    }

    private void result(AnswerRow value) {
        explanation.section(kpi.code() + " of " + member + " in cycle " + cycle);
        Double number = value.number("value");
        explanation.line("value", number == null ? null : Arithmetic.number(number), number == null ? "" : kpi.unit());
        explanation.line("status", value.text("status"), meaning(value.text("status")));
        explanation.line("revision", value.whole("revision"), "the highest accepted one counts, and counts whole");
        explanation.line("run", value.text("run_id"), "run_id of the row");
    }

    private static String meaning(String status) {
        return switch (status) {
            case "reported" -> "data were sent and give a value";
            case "blank" -> "left out with a reason";
            case "missing" -> "left out without a word";
            case "invalid" -> "data were sent that give no value; counts as not answered";
            default -> "";
        };
    }

    private void definition() {
        explanation.section("Definition: catalogue " + catalogue.version());
        explanation.line("name", kpi.name());
        explanation.line(
                "outcome",
                catalogue.outcome(kpi.outcome()).map(outcome -> outcome.name()).orElse(kpi.outcome()),
                kpi.outcome());
        explanation.line("method", kpi.method().code(), "docs/methods.md, section kpi_value");
        explanation.line("formula", Arithmetic.formula(kpi), kpi.unit());
        explanation.line("direction", kpi.direction().code());
        explanation.line("source", kpi.source(), "certainty: " + kpi.certainty().code());
        if (!kpi.note().isEmpty()) {
            explanation.line("note", kpi.note());
        }
    }

    private SortedMap<String, Double> sums(int revision, String breakdown, String category) {
        SortedMap<String, Double> sums = new TreeMap<>();
        ofKpi(
                        "SELECT datapoint, total FROM silver.data_point_total",
                        "AND revision = ? AND breakdown = ? AND category = ?",
                        revision,
                        breakdown,
                        category)
                .forEach(row -> {
                    Double total = row.number("total");
                    if (total != null) {
                        sums.put(row.text("datapoint"), total);
                    }
                });
        return sums;
    }

    private void dataPoints(int revision) {
        explanation.section("Data of revision " + revision);
        SortedMap<String, Double> sums = sums(revision, "", "");
        Map<String, Integer> rows = new TreeMap<>();
        ofKpi(
                        "SELECT datapoint, count(*) AS accepted FROM silver.data_point",
                        "AND revision = ? AND breakdown = '' GROUP BY datapoint",
                        revision)
                .forEach(row -> rows.put(row.text("datapoint"), row.whole("accepted")));
        Map<String, String> places = places(revision, RecordKind.DATA_POINT);
        for (String point : kpi.dataPoints()) {
            Double sum = sums.get(point);
            explanation.line(
                    point,
                    sum == null ? "not sent" : Arithmetic.number(sum),
                    sum == null
                            ? ""
                            : "sum of " + rows.getOrDefault(point, 0) + " accepted; "
                                    + places.getOrDefault(point, "place not known"));
        }
        if (!sums.isEmpty()) {
            explanation.line("calculation", Arithmetic.calculation(kpi, sums));
        }
    }

    private Map<String, String> places(int revision, RecordKind kind) {
        List<String> submission = List.of(member, String.valueOf(cycle), String.valueOf(revision), kpi.code());
        return new Provenance(evidence, lake, submission, kind).sentences(cycle);
    }

    private void answers(int revision) {
        explanation.section("Answers of revision " + revision);
        List<AnswerRow> answers =
                ofKpi("SELECT question, yes FROM silver.answer", "AND revision = ? ORDER BY question", revision);
        Map<String, String> places = places(revision, RecordKind.ANSWER);
        SortedMap<Integer, Boolean> byQuestion = new TreeMap<>();
        answers.forEach(row -> byQuestion.put(
                row.whole("question"), Boolean.TRUE.equals(row.cells().get("yes"))));
        if (byQuestion.isEmpty()) {
            explanation.line("questions", "none answered");
            return;
        }
        for (int question = 1; question <= kpi.questions(); question++) {
            Boolean yes = byQuestion.get(question);
            String answer = yes == null ? "not answered, counts as not YES" : yes ? "YES" : "NO";
            explanation.line("question " + question, answer, places.getOrDefault(Integer.toString(question), ""));
        }
        long yes = byQuestion.values().stream().filter(answer -> answer).count();
        KpiResult result = KpiFormula.of(kpi, Map.of(), byQuestion);
        explanation.line("calculation", Arithmetic.calculation(kpi, yes, result));
    }

    private void breakdowns(int revision) {
        for (Breakdown breakdown : kpi.breakdowns()) {
            Map<String, BigDecimal> totals = new TreeMap<>();
            List<String> sent = new ArrayList<>();
            explanation.section("Breakdown by " + breakdown.name());
            for (String category : breakdown.categories()) {
                SortedMap<String, Double> sums = sums(revision, breakdown.name(), category);
                if (!sums.isEmpty()) {
                    sent.add(category);
                    explanation.line(category, Arithmetic.named(sums), Arithmetic.calculation(kpi, sums));
                    sums.forEach((point, sum) -> totals.merge(point, new BigDecimal(sum), BigDecimal::add));
                }
            }
            if (sent.size() == breakdown.categories().size()) {
                SortedMap<String, Double> whole = sums(revision, "", "");
                totals.forEach((point, total) -> explanation.line(
                        point + " over all categories",
                        Arithmetic.number(total.doubleValue()),
                        "sent as a whole: "
                                + (whole.containsKey(point)
                                        ? Arithmetic.number(whole.getOrDefault(point, 0.0))
                                        : "no")));
            } else {
                explanation.line(
                        "categories sent",
                        sent.size() + " of " + breakdown.categories().size());
            }
        }
    }

    private void blanks(int revision) {
        List<AnswerRow> reasons = reasons(revision);
        if (!reasons.isEmpty()) {
            explanation.section("Left blank");
            reasons.forEach(row -> explanation.line(
                    row.text("reason"),
                    catalogue
                            .reason(row.text("reason"))
                            .map(reason -> reason.text())
                            .orElse("")));
        }
    }

    private List<AnswerRow> reasons(int revision) {
        return ofKpi("SELECT reason FROM silver.blank", "AND revision = ? ORDER BY reason", revision);
    }

    private void revisions(int current) {
        List<AnswerRow> revisions = evidence.rows(
                "SELECT revision, submitted_at FROM silver.submission WHERE cycle = ? AND member = ? ORDER BY revision",
                cycle,
                member);
        explanation.section("Revisions");
        for (AnswerRow row : revisions) {
            int revision = row.whole("revision");
            String said = kpi.method() == Method.MATURITY ? yesOf(revision) : Arithmetic.named(sums(revision, "", ""));
            explanation.line(
                    "revision " + revision,
                    said.isEmpty() ? silence(revision) : said,
                    "submitted " + row.text("submitted_at")
                            + (revision == current ? ", counts" : ", replaced by a later one"));
        }
    }

    private String silence(int revision) {
        return reasons(revision).isEmpty() ? "nothing for this KPI" : "left blank";
    }

    private String yesOf(int revision) {
        return ofKpi("SELECT question FROM silver.answer", "AND revision = ? AND yes ORDER BY question", revision)
                .stream()
                .map(row -> row.text("question"))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), yes -> yes.isEmpty() ? "" : "YES to " + yes));
    }

    private void findings() {
        List<AnswerRow> findings = ofKpi("SELECT * FROM quality_finding", "ORDER BY rule, place");
        if (!findings.isEmpty()) {
            explanation.section("Findings");
        }
        for (AnswerRow row : findings) {
            FindingKey key = new FindingKey(cycle, member, kpi.code(), row.text("rule"), row.text("place"));
            explanation.line(
                    row.text("rule") + (row.text("place").isEmpty() ? "" : " " + row.text("place")),
                    row.text("observed") + ", expected " + row.text("expected"),
                    row.text("severity") + ", "
                            + decisions.stateOf(key, row.text("observed")).code() + ": " + row.text("message"));
        }
    }

    private void quarantine() {
        List<AnswerRow> refused = evidence.rows(
                """
                SELECT DISTINCT q.source_file, q.position, q.code, q.message
                FROM quarantine q
                WHERE q.cycle = ? AND q.member = ? AND q.kpi = ?
                ORDER BY ALL
                """,
                cycle,
                member,
                kpi.code());
        if (!refused.isEmpty()) {
            explanation.section("Quarantined records about this KPI");
        }
        refused.forEach(row -> explanation.line(
                row.text("source_file") + (row.text("position").isEmpty() ? "" : " at " + row.text("position")),
                row.text("code"),
                row.text("message")));
    }
}

package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.pmmlake.suite.oracle.LandedRow.Kind;
import org.pmmlake.suite.oracle.RandomSubmission.Form;
import org.pmmlake.suite.oracle.Report.Breakdown;
import org.pmmlake.suite.oracle.Report.Kpi;
import org.pmmlake.suite.oracle.Report.Tool;

/**
 * The rows of faultless submissions, with what upsets statistics: constants, perfect fits, outliers, ties, zeros.
 *
 * <p>By its place in the list of KPIs a KPI is constant (7), constant within each WCO region (8), a straight line of the
 * GDP (first KPI of hours), reported by nobody (20), or anything else.
 */
final class RandomContent {
    private static final int CONSTANT = 7;
    private static final int BY_REGION = 8;
    private static final int NOBODY = 20;

    private final Report report;
    private final RandomSettings settings;
    private final Random random;
    private final int lineOfGdp;
    private final Map<String, Double> levels = new HashMap<>();

    RandomContent(Report report, RandomSettings settings, Random random) {
        this.report = report;
        this.settings = settings;
        this.random = random;
        int hours = 0;
        for (int i = 0; i < report.kpis().size(); i++) {
            if (report.kpis().get(i).method().equals("average")) {
                hours = i;
            }
        }
        lineOfGdp = hours;
    }

    /** One revision; {@code member} is the Member's row of the register. */
    RandomSubmission submission(RandomRow member, int cycle, int revision, Form form) {
        String[] key = {member.cell("member"), Integer.toString(cycle), Integer.toString(revision)};
        List<RandomRow> rows = new ArrayList<>();
        String day = "%04d-%02d-%02d".formatted(cycle + 1, revision, 1 + random.nextInt(28));
        rows.add(row(Kind.HEADER, key, "submitted_at", day));
        for (int i = 0; i < report.kpis().size(); i++) {
            addKpi(rows, key, i, member, form);
        }
        for (Breakdown breakdown : report.breakdowns()) {
            if (random.nextInt(10) < 6) {
                addBreakdown(rows, key, breakdown, form);
            }
        }
        for (int i = 0; i < report.tools().size(); i++) {
            if (random.nextInt(10) > 0) {
                rows.add(tool(key, report.tools().get(i), i));
            }
        }
        return new RandomSubmission(key[0], key[1], key[2], form, rows);
    }

    private static RandomRow row(Kind kind, String[] key, String... pairs) {
        RandomRow row = RandomRow.of(kind, "member", key[0], "cycle", key[1], "revision", key[2]);
        for (int i = 0; i < pairs.length; i += 2) {
            row = row.with(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private void addKpi(List<RandomRow> rows, String[] key, int index, RandomRow member, Form form) {
        Kpi kpi = report.kpis().get(index);
        int fate = random.nextInt(100);
        boolean answered = fate < 65 && index != NOBODY;
        if (answered && kpi.maturity()) {
            addAnswers(rows, key, kpi);
        } else if (answered) {
            addValue(rows, key, kpi, index, member, form);
        } else if (fate < 88) {
            int reasons = 1 + random.nextInt(3);
            for (int i = 0; i < reasons; i++) {
                String reason =
                        report.reasons().get((fate + i) % report.reasons().size());
                rows.add(row(Kind.BLANK, key, "kpi", kpi.code(), "reason", reason));
            }
        } else if (fate < 94 && !kpi.maturity()) {
            addInvalid(rows, key, kpi, form);
        }
    }

    private void addAnswers(List<RandomRow> rows, String[] key, Kpi kpi) {
        int skill = 2 + random.nextInt(9);
        List<RandomRow> answers = new ArrayList<>();
        for (int question = 1; question <= kpi.questions(); question++) {
            if (random.nextInt(20) > 0) {
                String answer = random.nextInt(10) < skill ? "YES" : "NO";
                answers.add(row(
                        Kind.ANSWER,
                        key,
                        "kpi",
                        kpi.code(),
                        "question",
                        Integer.toString(question),
                        "answer",
                        anyCase(answer)));
            }
        }
        rows.addAll(answers);
    }

    private String anyCase(String word) {
        return switch (random.nextInt(3)) {
            case 0 -> word.toLowerCase(Locale.ROOT);
            case 1 -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
            default -> word;
        };
    }

    private void addValue(List<RandomRow> rows, String[] key, Kpi kpi, int index, RandomRow member, Form form) {
        BigDecimal denominator = BigDecimal.valueOf(40 + random.nextInt(5000)).setScale(6, RoundingMode.UNNECESSARY);
        BigDecimal numerator;
        if (index == CONSTANT) {
            numerator = denominator.multiply(new BigDecimal("0.5"));
        } else if (index == BY_REGION) {
            int region = member.cell("wco_region").length()
                    + member.cell("wco_region").indexOf('A');
            numerator = denominator.multiply(BigDecimal.valueOf(2 + region));
        } else if (index == lineOfGdp && !member.cell("gdp_usd_bn").isEmpty()) {
            denominator = BigDecimal.ONE;
            numerator = new BigDecimal(member.cell("gdp_usd_bn"))
                    .multiply(new BigDecimal("0.25"))
                    .add(BigDecimal.TEN);
        } else {
            numerator = denominator.multiply(BigDecimal.valueOf(share(kpi, key[0])));
        }
        numerator = numerator.setScale(6, RoundingMode.HALF_EVEN);
        addPoint(rows, key, kpi.code(), kpi.numerator(), "", "", numerator, form);
        for (String code : kpi.denominators()) {
            addPoint(rows, key, kpi.code(), code, "", "", denominator, form);
        }
    }

    /** The Member's part of the whole: stable over cycles but for noise; sometimes 0, a round tenth, or far out. */
    private double share(Kpi kpi, String member) {
        double level = levels.computeIfAbsent(kpi.code() + "/" + member, k -> Math.pow(random.nextDouble(), 1.5));
        return switch (random.nextInt(25)) {
            case 0 -> 0;
            case 1 -> 40 * random.nextInt(500);
            case 2, 3, 4, 5, 6 -> Math.rint(10 * level) / 10;
            default -> level * (0.8 + 0.4 * random.nextDouble());
        };
    }

    private void addInvalid(List<RandomRow> rows, String[] key, Kpi kpi, Form form) {
        BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(100));
        boolean zero = random.nextBoolean();
        if (zero || random.nextBoolean()) {
            addPoint(rows, key, kpi.code(), kpi.numerator(), "", "", some, form);
        }
        for (String code : kpi.denominators()) {
            if (zero) {
                addPoint(rows, key, kpi.code(), code, "", "", BigDecimal.ZERO, form);
            }
        }
    }

    private void addBreakdown(List<RandomRow> rows, String[] key, Breakdown breakdown, Form form) {
        Kpi kpi = report.kpi(breakdown.kpi());
        BigDecimal denominator = BigDecimal.valueOf(random.nextInt(20) == 0 ? 0 : 10 + random.nextInt(300));
        BigDecimal numerator = BigDecimal.valueOf(random.nextInt(300));
        String name = breakdown.breakdown();
        String category = breakdown.category();
        addPoint(rows, key, kpi.code(), kpi.numerator(), name, category, numerator, form);
        for (String code : kpi.denominators()) {
            if (random.nextInt(15) > 0) {
                addPoint(rows, key, kpi.code(), code, name, category, denominator, form);
            }
        }
    }

    private void addPoint(
            List<RandomRow> rows,
            String[] key,
            String kpi,
            String point,
            String breakdown,
            String category,
            BigDecimal total,
            Form form) {
        RandomRow common = row(
                Kind.DATA_POINT,
                key,
                "kpi",
                kpi,
                "datapoint",
                point,
                "breakdown",
                breakdown,
                "category",
                category,
                "unit",
                "",
                "period",
                "");
        if (form == Form.JSON) {
            rows.add(common.with("value", spelled(total, form)));
            return;
        }
        int offices = 1 + random.nextInt(settings.offices());
        int months = 1 + random.nextInt(settings.months());
        BigDecimal left = total;
        for (int i = 0; i < offices * months; i++) {
            boolean last = i == offices * months - 1;
            BigDecimal part = last
                    ? left
                    : left.multiply(BigDecimal.valueOf(random.nextDouble())).setScale(6, RoundingMode.HALF_EVEN);
            left = left.subtract(part);
            boolean whole = offices * months == 1;
            rows.add(common.with("unit", whole ? "" : "office-" + (1 + i / months))
                    .with("period", whole ? "" : "%s-%02d".formatted(key[1], 1 + i % months))
                    .with("value", spelled(part, form)));
        }
    }

    /** One of the ways to write a number; text forms may carry decimals beyond the sixth, which do not count. */
    private String spelled(BigDecimal value, Form form) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        if (form != Form.CSV) {
            return plain;
        }
        boolean fraction = plain.contains(".");
        return switch (random.nextInt(12)) {
            case 0 -> "+" + plain;
            case 1 -> fraction ? plain + "00" : plain + ".0";
            case 2 -> plain.startsWith("0.") ? plain.substring(1) : plain;
            case 3 -> fraction ? plain : plain + ".";
            case 4 ->
                value.stripTrailingZeros().unscaledValue() + "e"
                        + -value.stripTrailingZeros().scale();
            case 5 -> value.setScale(6, RoundingMode.HALF_EVEN).toPlainString() + "3";
            default -> plain;
        };
    }

    private RandomRow tool(String[] key, Tool tool, int index) {
        int level = index == 3 ? 3 : Math.min(3, random.nextInt(4) + random.nextInt(2));
        String use =
                switch (level) {
                    case 0 -> random.nextInt(4) == 0 ? "no-plans" : "";
                    case 1 -> "no-plans";
                    case 2 -> "plans-to-use";
                    default -> "currently-using";
                };
        return row(Kind.TOOL, key, "tool", tool.code(), "aware", anyCase(level == 0 ? "NO" : "YES"), "use", use);
    }
}

package org.pmmlake.suite.oracle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Report.Breakdown;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;

/** The first rule that a row breaks by itself, in the order in which the contract names the codes. */
final class RowRules {
    private static final List<String> USES = List.of("no-plans", "plans-to-use", "currently-using");

    private final Report report;

    RowRules(Report report) {
        this.report = report;
    }

    @Nullable
    String fault(LandedRow row) {
        return switch (row.kind) {
            case MEMBER -> memberFault(row);
            case DATA_POINT -> dataPointFault(row);
            case ANSWER -> answerFault(row);
            case BLANK -> blankFault(row);
            case TOOL -> toolFault(row);
            case HEADER -> null;
        };
    }

    private @Nullable String memberFault(LandedRow row) {
        for (String kind : Report.CLASSIFICATIONS) {
            String code = row.cell(kind.toLowerCase(Locale.ROOT));
            if (!code.isEmpty() && !report.groups().contains(new Group(kind, code))) {
                return "unknown-group";
            }
        }
        String gdp = row.cell("gdp_usd_bn");
        return gdp.isEmpty() ? null : Cells.numberFault(gdp);
    }

    private @Nullable String dataPointFault(LandedRow row) {
        Kpi kpi = report.kpiOrNull(row.cell("kpi"));
        if (kpi == null) {
            return "unknown-kpi";
        }
        if (!kpi.dataPoints().contains(row.cell("datapoint"))) {
            return "unknown-datapoint";
        }
        Breakdown breakdown = new Breakdown(kpi.code(), row.cell("breakdown"), row.cell("category"));
        boolean none = breakdown.breakdown().isEmpty() && breakdown.category().isEmpty();
        if (!none && !report.breakdowns().contains(breakdown)) {
            return "unknown-breakdown";
        }
        String fault = Cells.numberFault(row.cell("value"));
        if (fault != null) {
            return fault;
        }
        String period = row.cell("period");
        return period.isEmpty() || Cells.isMonth(period) ? null : "bad-period";
    }

    private @Nullable String answerFault(LandedRow row) {
        Kpi kpi = report.kpiOrNull(row.cell("kpi"));
        if (kpi == null) {
            return "unknown-kpi";
        }
        Integer question = Cells.whole(row.cell("question"));
        if (question == null || question < 1 || question > kpi.questions()) {
            return "unknown-question";
        }
        return Cells.yes(row.cell("answer")) == null ? "bad-answer" : null;
    }

    private @Nullable String blankFault(LandedRow row) {
        if (report.kpiOrNull(row.cell("kpi")) == null) {
            return "unknown-kpi";
        }
        return report.reasons().contains(row.cell("reason")) ? null : "unknown-reason";
    }

    private @Nullable String toolFault(LandedRow row) {
        if (report.tools().stream().noneMatch(tool -> tool.code().equals(row.cell("tool")))) {
            return "unknown-tool";
        }
        Boolean aware = Cells.yes(row.cell("aware"));
        if (aware == null) {
            return "bad-answer";
        }
        String use = row.cell("use");
        if (!aware) {
            return null;
        }
        if (use.isEmpty()) {
            return "use-missing";
        }
        return USES.contains(use) ? null : "bad-level";
    }

    /** The level that a faultless tool row stands for. */
    static int level(LandedRow row) {
        return Boolean.TRUE.equals(Cells.yes(row.cell("aware"))) ? USES.indexOf(row.cell("use")) + 1 : 0;
    }
}

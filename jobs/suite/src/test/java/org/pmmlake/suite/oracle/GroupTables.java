package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Association.Correlation;
import org.pmmlake.suite.oracle.Association.Line;
import org.pmmlake.suite.oracle.Association.Test;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;

/** Differences between groups, regressions on GDP and relations between KPIs. */
final class GroupTables {
    private final Report report;
    private final List<CycleFacts> cycles;

    GroupTables(Report report, List<CycleFacts> cycles) {
        this.report = report;
        this.cycles = cycles;
    }

    List<Map<String, @Nullable Object>> groupDifference() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                for (String kind : Report.CLASSIFICATIONS) {
                    List<List<Double>> samples = new ArrayList<>();
                    for (Group group : facts.groups()) {
                        List<Double> values = facts.values(group, kpi.code());
                        if (group.kind().equals(kind) && !values.isEmpty()) {
                            samples.add(values);
                        }
                    }
                    rows.add(testRow(facts, kpi, kind, "anova", Association.anova(samples)));
                    rows.add(testRow(facts, kpi, kind, "kruskal-wallis", Association.kruskalWallis(samples)));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> testRow(
            CycleFacts facts, Kpi kpi, String kind, String name, Test test) {
        return TableRow.of("cycle", facts.cycle)
                .with("kpi", kpi.code())
                .with("group_kind", kind)
                .with("test", name)
                .with("groups", test.groups())
                .with("n", test.n())
                .with("statistic", test.statistic())
                .with("df1", test.df1())
                .with("df2", test.df2())
                .with("p_value", test.p())
                .with("effect_size", test.effect())
                .cells();
    }

    List<Map<String, @Nullable Object>> gdpRegression() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                List<Double> gdps = new ArrayList<>();
                List<Double> values = new ArrayList<>();
                List<Double> logarithms = new ArrayList<>();
                List<Double> valuesAtLogarithms = new ArrayList<>();
                for (String member : facts.participants(CycleFacts.ALL)) {
                    BigDecimal gdp = facts.registered(member).gdp();
                    Double value = facts.value(member, kpi.code());
                    if (gdp != null && value != null) {
                        gdps.add(gdp.doubleValue());
                        values.add(value);
                        if (gdp.signum() > 0) {
                            logarithms.add(Math.log10(gdp.doubleValue()));
                            valuesAtLogarithms.add(value);
                        }
                    }
                }
                rows.add(lineRow(facts, kpi, "gdp_usd_bn", Association.regression(gdps, values)));
                rows.add(lineRow(facts, kpi, "log10_gdp", Association.regression(logarithms, valuesAtLogarithms)));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> lineRow(CycleFacts facts, Kpi kpi, String predictor, Line line) {
        return TableRow.of("cycle", facts.cycle)
                .with("kpi", kpi.code())
                .with("predictor", predictor)
                .with("n", line.n())
                .with("intercept", line.intercept())
                .with("slope", line.slope())
                .with("slope_se", line.slopeError())
                .with("t", line.t())
                .with("p_value", line.p())
                .with("r_squared", line.rSquared())
                .cells();
    }

    List<Map<String, @Nullable Object>> kpiRelation() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi a : report.kpis()) {
                for (Kpi b : report.kpisOf(a.outcome())) {
                    if (a.code().compareTo(b.code()) < 0) {
                        rows.add(relationRow(facts, a, b));
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> relationRow(CycleFacts facts, Kpi a, Kpi b) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (String member : facts.participants(CycleFacts.ALL)) {
            Double x = facts.value(member, a.code());
            Double y = facts.value(member, b.code());
            if (x != null && y != null) {
                xs.add(x);
                ys.add(y);
            }
        }
        Correlation correlation = Association.pearson(xs, ys);
        return TableRow.of("cycle", facts.cycle)
                .with("kpi_a", a.code())
                .with("kpi_b", b.code())
                .with("outcome", a.outcome())
                .with("n", correlation.n())
                .with("r", correlation.r())
                .with("p_value", correlation.p())
                .cells();
    }
}

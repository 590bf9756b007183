package org.pmmlake.suite.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/**
 * The figures of groups that the explorer tabulates, as JSON: published numbers of the release and nothing finer. A row is
 * a list, to be short: cycle, KPI, classification, group, participating Members, responses, blanks, below, value, and why
 * numbers are missing.
 */
record ExplorerData(GlobalContext context) {

    private static final List<String> MESSAGES = List.of(
            "explorer.none",
            "explorer.all",
            "explorer.rows",
            "explorer.mixed",
            "explorer.withheld",
            "explorer.value",
            "explorer.responses",
            "explorer.rate",
            "explorer.below",
            "explorer.blanks",
            "explorer.kpis",
            "explorer.cycle",
            "explorer.dimension",
            "explorer.outcome",
            "explorer.kpi",
            "explorer.group");

    String json() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("locale", context.catalogue().language().locale().toLanguageTag());
        data.put("words", named(MESSAGES.stream(), context::say, "explorer."));
        Map<String, Object> reasons =
                named(Stream.of("too-few", "policy", "withheld"), code -> context.word("disclosure", code), "");
        reasons.put("hidden", context.say("hidden"));
        data.put("disclosure", reasons);
        names(data);
        data.put("rows", rows());
        try {
            return new ObjectMapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }

    private void names(Map<String, Object> data) {
        Map<String, Names.KpiName> kpis = new TreeMap<>();
        context.cycles().forEach(cycle -> cycle.names().kpis().forEach(kpi -> kpis.put(kpi.code(), kpi)));
        Names names = context.newest().names();
        data.put("kpis", named(kpis.keySet().stream(), code -> about(context.kpi(code)), ""));
        data.put(
                "outcomes",
                named(
                        names.outcomes().stream().map(Names.OutcomeName::code),
                        code -> names.outcome(code).name().text(),
                        ""));
        data.put(
                "dimensions",
                named(
                        kpis.values().stream().map(Names.KpiName::dimension).distinct(),
                        code -> names.of(Names.Family.DIMENSION, code).text(),
                        ""));
        data.put("kinds", named(Stream.concat(Stream.of("GLOBAL"), Names.KINDS.stream()), names::kind, ""));
        data.put(
                "groups",
                named(
                        context.ask("explorer-groups").rows().stream().map(row -> row.text(BenchmarkTable.GROUP)),
                        code -> names.of(Names.Family.GROUP, code).text(),
                        ""));
    }

    private static List<String> about(Names.KpiName kpi) {
        return List.of(kpi.name().text(), kpi.outcome(), kpi.dimension(), kpi.unit());
    }

    /** What each code, without its beginning, stands for, in order. */
    private static Map<String, Object> named(Stream<String> codes, Function<String, Object> words, String beginning) {
        Map<String, Object> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code.substring(beginning.length()), words.apply(code)));
        return named;
    }

    private List<List<@Nullable Object>> rows() {
        Set<Integer> cycles = context.cycles().stream().map(CycleContext::cycle).collect(Collectors.toSet());
        return context.ask("explorer").rows().stream()
                .filter(row -> cycles.contains(row.whole(BenchmarkTable.CYCLE)))
                .filter(row -> context.asks(row.text(BenchmarkTable.KPI)))
                .map(row -> Arrays.<@Nullable Object>asList(
                        row.whole(BenchmarkTable.CYCLE),
                        row.text(BenchmarkTable.KPI),
                        row.text(BenchmarkTable.GROUP_KIND),
                        row.text(BenchmarkTable.GROUP),
                        shortest(row.number(ResponseRateTable.MEMBERS)),
                        shortest(row.number(BenchmarkTable.RESPONSES)),
                        shortest(row.number(ResponseRateTable.BLANKS)),
                        shortest(row.number(BenchmarkTable.BELOW)),
                        shortest(row.number("value")),
                        why(row)))
                .toList();
    }

    private static String why(ReleaseRow row) {
        ReleaseRow rate = row.as("rate_disclosure");
        if (row.isWithheld()) {
            return row.disclosure();
        }
        if (rate.isWithheld()) {
            return rate.disclosure();
        }
        return row.hides("value") || row.hides(BenchmarkTable.BELOW) ? "hidden" : "";
    }

    /** The number; a whole one without its decimal. */
    private static @Nullable Number shortest(@Nullable Double value) {
        return value != null && value == Math.rint(value) && Math.abs(value) < 1e15
                ? (Number) value.longValue()
                : value;
    }
}

package org.pmmlake.suite.report.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pmmlake.suite.report.chart.MiniPicture;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.ResponseRateTable;
import org.pmmlake.suite.schema.ToolUseTable;
import org.pmmlake.suite.schema.TrendTable;

/** What a cycle says, in five plain sentences: each is made from a table, and left out where that shows no number for it. */
final class CycleStory {

    private static final int SENTENCES = 5;

    private final CycleContext context;
    private final String folder;
    private final List<Block.StoryItem> items = new ArrayList<>();

    /**
     * The story of a cycle.
     *
     * @param folder of the cycle's pages, seen from the page of the story: empty, or {@code 2022/}
     */
    CycleStory(CycleContext context, String folder) {
        this.context = context;
        this.folder = folder;
    }

    Block block() {
        participation();
        headlines();
        classes();
        changes();
        blanks();
        tools();
        return new Block.Highlights(List.copyOf(items.subList(0, Math.min(SENTENCES, items.size()))));
    }

    private String count(double number) {
        return context.numbers().count(number);
    }

    private String id() {
        return "story-" + (items.size() + 1);
    }

    private void add(String text, String svg, String href, String more) {
        items.add(new Block.StoryItem(text, new SafeString(svg), href, context.say(more)));
    }

    private void parts(String text, List<MiniPicture.BarPart> parts, String page, String more) {
        add(text, MiniPicture.parts(id(), text, parts), folder + page, more);
    }

    private void participation() {
        ReleaseRow row = context.ask("cycle").rows().get(0);
        double taken = Objects.requireNonNull(row.number(DimCycleTable.PARTICIPATING));
        double all = Objects.requireNonNull(row.number(DimCycleTable.REGISTERED));
        parts(
                context.say("story.members", count(taken), count(all), Integer.toString(context.cycle())),
                List.of(new MiniPicture.BarPart("good", taken), new MiniPicture.BarPart("rest", all - taken)),
                "index.html#participation",
                "nav.overview");
    }

    /** The KPIs that most Members answered, one each of two dimensions; those of maturity come last. */
    private void headlines() {
        Map<String, ReleaseRow> byDimension = new LinkedHashMap<>();
        context.ask("kpi-list").rows().stream()
                .filter(row -> row.number(BenchmarkTable.BENCHMARK) != null)
                // Medians of maturity are much the same everywhere: means come first.
                .sorted(Comparator.comparing((ReleaseRow row) -> context.names()
                                .kpi(row.text(BenchmarkTable.KPI))
                                .isMaturity())
                        .thenComparing(row -> -Objects.requireNonNull(row.number(BenchmarkTable.RESPONSES))))
                .forEach(row -> byDimension.putIfAbsent(
                        context.names().kpi(row.text(BenchmarkTable.KPI)).dimension(), row));
        byDimension.values().stream().limit(2).forEach(this::headline);
    }

    private void headline(ReleaseRow row) {
        Names.KpiName kpi = context.names().kpi(row.text(BenchmarkTable.KPI));
        double benchmark = Objects.requireNonNull(row.number(BenchmarkTable.BENCHMARK));
        int decimals = Numbers.decimals(benchmark);
        String statistic = kpi.isMaturity() ? BenchmarkTable.MEDIAN : BenchmarkTable.MEAN;
        List<ReleaseRow> regions = context.ask("benchmark-by-group", "kpi", kpi.code()).rows().stream()
                .filter(group -> group.text(BenchmarkTable.GROUP_KIND).equals("WCO_REGION"))
                .filter(group -> group.number(statistic) != null)
                .sorted(Comparator.comparingDouble(group -> Objects.requireNonNull(group.number(statistic))))
                .toList();
        String text = context.say(
                "story.kpi." + statistic,
                kpi.name().text(),
                context.numbers().inUnit(benchmark, kpi.unit(), decimals),
                count(Objects.requireNonNull(row.number(BenchmarkTable.RESPONSES))));
        if (regions.size() > 1) {
            ReleaseRow low = regions.get(0);
            ReleaseRow high = regions.get(regions.size() - 1);
            text += " "
                    + context.say(
                            "story.regions",
                            context.names().groupBrief(low.text(BenchmarkTable.GROUP)),
                            context.numbers().inUnit(low.number(statistic), kpi.unit(), decimals),
                            context.names().groupBrief(high.text(BenchmarkTable.GROUP)),
                            context.numbers().inUnit(high.number(statistic), kpi.unit(), decimals));
        }
        List<Double> values = new ArrayList<>();
        regions.forEach(region -> values.add(Objects.requireNonNull(region.number(statistic))));
        add(
                text,
                MiniPicture.dots(id(), text, values, benchmark),
                folder + CycleContext.kpiPage(kpi.code()),
                "story.more.kpi");
    }

    private void classes() {
        List<ReleaseRow> rows = context.ask("performance").rows();
        double well = classed(rows, "well-performing");
        double low = classed(rows, "low-performing");
        if (well + low > 0) {
            parts(
                    context.say("story.classes", count(well), count(low), count(rows.size())),
                    List.of(
                            new MiniPicture.BarPart("good", well),
                            new MiniPicture.BarPart("bad", low),
                            new MiniPicture.BarPart("rest", rows.size() - well - low)),
                    "performance.html",
                    "nav.performance");
        }
    }

    private static double classed(List<ReleaseRow> rows, String name) {
        return rows.stream()
                .filter(row -> row.text(KpiPerformanceTable.CLASSIFICATION).equals(name))
                .count();
    }

    private void changes() {
        List<ReleaseRow> rows = context.ask("trends").rows().stream()
                .filter(row -> row.whole(TrendTable.CYCLE_TO) == context.cycle())
                .toList();
        double improved = read(rows, "improved");
        double worsened = read(rows, "worsened");
        double unchanged = read(rows, "unchanged");
        if (improved + worsened + unchanged > 0) {
            String text = context.say(
                    "story.changes",
                    Integer.toString(rows.get(0).whole(TrendTable.CYCLE_FROM)),
                    count(improved),
                    count(worsened),
                    count(unchanged));
            List<MiniPicture.BarPart> parts = List.of(
                    new MiniPicture.BarPart("good", improved),
                    new MiniPicture.BarPart("rest", unchanged),
                    new MiniPicture.BarPart("bad", worsened));
            add(
                    text,
                    MiniPicture.parts(id(), text, parts),
                    folder.isEmpty() ? "../trends.html" : "trends.html",
                    "nav.trends");
        }
    }

    private static double read(List<ReleaseRow> rows, String reading) {
        return rows.stream()
                .filter(row -> row.text(TrendTable.READING).equals(reading))
                .count();
    }

    private void blanks() {
        Optional<ReleaseRow> most = context.ask("response-by-kpi").rows().stream()
                .filter(row -> row.number(ResponseRateTable.BLANKS) != null)
                .max(Comparator.comparingDouble(row -> Objects.requireNonNull(row.number(ResponseRateTable.BLANKS))));
        most.ifPresent(row -> {
            double left = Objects.requireNonNull(row.number(ResponseRateTable.BLANKS));
            double all = Objects.requireNonNull(row.number(ResponseRateTable.MEMBERS));
            parts(
                    context.say(
                            "story.blanks",
                            context.names()
                                    .kpi(row.text(ResponseRateTable.KPI))
                                    .name()
                                    .text(),
                            count(left),
                            count(all)),
                    List.of(new MiniPicture.BarPart("bad", left), new MiniPicture.BarPart("rest", all - left)),
                    "blanks.html",
                    "nav.blanks");
        });
    }

    private void tools() {
        context.ask("tool-use").rows().stream()
                .filter(row -> row.number(ToolUseTable.USING_PCT) != null)
                .findFirst()
                .ifPresent(row -> {
                    double share = Objects.requireNonNull(row.number(ToolUseTable.USING_PCT));
                    parts(
                            context.say(
                                    "story.tools",
                                    context.names()
                                            .tool(row.text(ToolUseTable.TOOL))
                                            .text(),
                                    context.numbers().percent(share, 0)),
                            List.of(
                                    new MiniPicture.BarPart("good", share),
                                    new MiniPicture.BarPart("rest", 100 - share)),
                            "tools.html",
                            "nav.tools");
                });
    }
}

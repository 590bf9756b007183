package org.pmmlake.suite.report.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.chart.MiniPicture;
import org.pmmlake.suite.report.data.ReleaseAnswer;
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
        headlines();
        changes();
        classes();
        participation();
        blanks();
        tools();
        return new Block.Highlights(List.copyOf(items.subList(0, Math.min(SENTENCES, items.size()))));
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
        double taken = row.shown(DimCycleTable.PARTICIPATING);
        double all = row.shown(DimCycleTable.REGISTERED);
        parts(
                context.say(
                        "story.members", context.count(taken), context.count(all), Integer.toString(context.cycle())),
                List.of(good(taken), rest(all - taken)),
                "index.html#participation",
                "story.more.members");
    }

    private static MiniPicture.BarPart good(double size) {
        return new MiniPicture.BarPart("good", size);
    }

    private static MiniPicture.BarPart bad(double size) {
        return new MiniPicture.BarPart("bad", size);
    }

    private static MiniPicture.BarPart rest(double size) {
        return new MiniPicture.BarPart("rest", size);
    }

    /** The KPIs that most Members answered, one each of two dimensions; those of maturity come last. */
    private void headlines() {
        context.ask("kpi-list").showing(BenchmarkTable.BENCHMARK).stream()
                // Medians of maturity are much the same everywhere: means come first.
                .sorted(Comparator.comparing(
                                (ReleaseRow row) -> context.kpi(row).isMaturity())
                        .thenComparing(row -> -row.shown(BenchmarkTable.RESPONSES)))
                .collect(Collectors.toMap(
                        row -> context.kpi(row).dimension(), row -> row, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(2)
                .forEach(this::headline);
    }

    private void headline(ReleaseRow row) {
        Names.KpiName kpi = context.kpi(row);
        double benchmark = row.shown(BenchmarkTable.BENCHMARK);
        int decimals = Numbers.decimals(benchmark, row.precision());
        String statistic = kpi.statistic();
        List<ReleaseRow> all =
                context.ask("benchmark-by-group", "kpi", kpi.code()).with(BenchmarkTable.GROUP_KIND, "WCO_REGION");
        List<ReleaseRow> regions = all.stream()
                .filter(group -> group.shows(statistic))
                .sorted(Comparator.comparingDouble(group -> group.shown(statistic)))
                .toList();
        String text = context.say(
                "story.kpi." + statistic,
                kpi.name().text(),
                context.numbers().inUnit(benchmark, kpi.unit(), decimals),
                context.count(row.number(BenchmarkTable.RESPONSES)));
        if (regions.size() > 1) {
            ReleaseRow low = regions.get(0);
            ReleaseRow high = regions.get(regions.size() - 1);
            text += " "
                    + context.say(
                            regions.size() < all.size() ? "story.regions.shown" : "story.regions",
                            context.brief(Names.Family.GROUP, low.text(BenchmarkTable.GROUP)),
                            context.numbers().inUnit(low.number(statistic), kpi.unit(), decimals),
                            context.brief(Names.Family.GROUP, high.text(BenchmarkTable.GROUP)),
                            context.numbers().inUnit(high.number(statistic), kpi.unit(), decimals));
        }
        List<Double> values =
                regions.stream().map(region -> region.shown(statistic)).toList();
        add(
                text,
                MiniPicture.dots(id(), text, values, benchmark, value -> context.numbers()
                        .inUnit(value, kpi.unit(), decimals)),
                folder + CycleContext.kpiPage(kpi.code()),
                "story.more.kpi");
    }

    private void classes() {
        ReleaseAnswer answer = context.ask("performance");
        int all = answer.rows().size();
        int well = answer.with(KpiPerformanceTable.CLASSIFICATION, "well-performing")
                .size();
        int low = answer.with(KpiPerformanceTable.CLASSIFICATION, "low-performing")
                .size();
        if (well + low > 0) {
            parts(
                    context.say("story.classes", context.count(well), context.count(low), context.count(all)),
                    List.of(good(well), bad(low), rest(all - well - low)),
                    "performance.html",
                    "nav.performance");
        }
    }

    private void changes() {
        List<ReleaseRow> rows = context.ask("trends").rows().stream()
                .filter(row -> row.whole(TrendTable.CYCLE_TO) == context.cycle())
                .toList();
        int improved = read(rows, "improved");
        int worsened = read(rows, "worsened");
        int unchanged = read(rows, "unchanged");
        if (improved + worsened + unchanged > 0) {
            String text = context.say(
                    "story.changes",
                    Integer.toString(rows.get(0).whole(TrendTable.CYCLE_FROM)),
                    context.count(improved),
                    context.count(worsened),
                    context.count(unchanged));
            add(
                    text,
                    MiniPicture.parts(id(), text, List.of(good(improved), rest(unchanged), bad(worsened))),
                    folder.isEmpty() ? "../trends.html" : "trends.html",
                    "nav.trends");
        }
    }

    private static int read(List<ReleaseRow> rows, String reading) {
        return (int) rows.stream()
                .filter(row -> row.text(TrendTable.READING).equals(reading))
                .count();
    }

    private void blanks() {
        context.ask("response-by-kpi").showing(ResponseRateTable.BLANKS).stream()
                .max(Comparator.comparingDouble(row -> row.shown(ResponseRateTable.BLANKS)))
                .ifPresent(row -> {
                    double left = row.shown(ResponseRateTable.BLANKS);
                    double all = row.shown(ResponseRateTable.MEMBERS);
                    parts(
                            context.say(
                                    "story.blanks",
                                    context.kpi(row).name().text(),
                                    context.count(left),
                                    context.count(all)),
                            List.of(bad(left), rest(all - left)),
                            "blanks.html",
                            "nav.blanks");
                });
    }

    private void tools() {
        context.ask("tool-use").showing(ToolUseTable.USING_PCT).stream()
                .findFirst()
                .ifPresent(row -> {
                    double share = row.shown(ToolUseTable.USING_PCT);
                    parts(
                            context.say(
                                    "story.tools",
                                    context.name(Names.Family.TOOL, row.text(ToolUseTable.TOOL))
                                            .text(),
                                    context.numbers().percent(share, 0)),
                            List.of(good(share), rest(100 - share)),
                            "tools.html",
                            "nav.tools");
                });
    }
}

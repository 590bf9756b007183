package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;

/** How the numbers are computed, in short; each entry names the table and the page that shows it. */
final class MethodsPage {

    /** A table, the page that shows it, and whether each cycle has one. */
    private enum Topic {
        KPI_VALUE("kpis.html", true),
        BENCHMARK("kpis.html", true),
        RESPONSE_RATE("index.html", true),
        BLANK_REASON("blanks.html", true),
        KPI_PERFORMANCE("performance.html", true),
        BREAKDOWN_BENCHMARK("kpis.html", true),
        QUESTION_ANSWER("kpis.html", true),
        TOOL_USE("tools.html", true),
        TOOL_CORRELATION("tools.html", true),
        TOOL_ASSESSMENT("tools.html", true),
        SDG_COVERAGE("sdg.html", true),
        RAD_MATRIX("rad.html", true),
        GROUP_DIFFERENCE("kpis.html", true),
        GDP_REGRESSION("kpis.html", true),
        KPI_RELATION("outcomes.html", true),
        TREND("trends.html", false),
        TREND_SLOPE("trends.html", false),
        BLANK_FOLLOWUP("trends.html", false),
        PUBLISHED_FIGURE("audit.html", false);

        private final String page;
        private final boolean perCycle;

        Topic(String page, boolean perCycle) {
            this.page = page;
            this.perCycle = perCycle;
        }

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final GlobalContext context;

    MethodsPage(GlobalContext context) {
        this.context = context;
    }

    Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(List.of(
                sentence("methods.undefined"),
                sentence("methods.withheld"),
                sentence("methods.participating"),
                sentence("methods.small"),
                sentence("methods.words"))));
        blocks.add(new Block.Heading("tables", context.say("methods.tables")));
        List<List<TableCell>> rows = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            String page = topic.perCycle ? context.newest().path(topic.page) : topic.page;
            rows.add(List.of(
                    TableCell.words(topic.table()),
                    TableCell.words(context.say("method.table." + topic.table())),
                    TableCell.words(context.say("methods.link")).to(page)));
        }
        String title = context.say("methods.table.title");
        blocks.add(new FigureDraft("methods-table", title)
                .openTable(new DataTable(
                        title,
                        List.of(context.say("column.table"), context.say("column.how"), context.say("column.page")),
                        rows))
                .done());
        return new Page(
                "methods.html",
                "methods",
                0,
                Words.of(context.say("methods.title")),
                context.say("methods.lead"),
                blocks);
    }

    private Block.Sentence sentence(String key) {
        return new Block.Sentence(context.say(key), "");
    }
}

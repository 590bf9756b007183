package org.pmmlake.suite.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the numbers are computed, in short; each entry names the table and the page that shows it. */
record MethodsPage(GlobalContext context) {

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
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Page page() {
        Block.Figure table = context.figure("methods-table", "methods.table.title");
        table.table(new DataTable(
                table.title(),
                List.of(context.say("column.table"), context.say("column.how"), context.say("column.page")),
                Arrays.stream(Topic.values())
                        .map(topic -> List.of(
                                TableCell.words(topic.table()),
                                TableCell.words(context.say("method.table." + topic.table())),
                                TableCell.words(context.say("methods.link"))
                                        .to(topic.perCycle ? context.newest().path(topic.page) : topic.page)))
                        .toList()));
        List<Block.Sentence> rules = Stream.of(
                        "methods.undefined",
                        "methods.withheld",
                        "methods.participating",
                        "methods.small",
                        "methods.words")
                .map(key -> new Block.Sentence(context.say(key)))
                .toList();
        return context.page(
                "methods",
                "methods.title",
                "methods.lead",
                List.of(new Block.Prose(rules), new Block.Heading("tables", context.say("methods.tables")), table));
    }
}

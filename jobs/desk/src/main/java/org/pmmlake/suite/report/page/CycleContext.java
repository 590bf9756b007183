package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Messages;
import org.pmmlake.suite.schema.ResponseRateTable;

/** What the pages of one cycle share. */
final class CycleContext extends PageText {

    private final ReleaseTables tables;
    private final int cycle;
    private final Names names;
    private final List<Integer> reported;

    CycleContext(ReleaseTables tables, Messages catalogue, int cycle, List<Integer> reported) {
        super(catalogue);
        this.tables = tables;
        this.cycle = cycle;
        this.names = new Names(tables, catalogue, cycle);
        this.reported = List.copyOf(reported);
    }

    int cycle() {
        return cycle;
    }

    /** Whether the report has pages of a cycle. */
    boolean reports(int other) {
        return reported.contains(other);
    }

    Names names() {
        return names;
    }

    /** Asks a query of the cycle. */
    ReleaseAnswer ask(String query) {
        return tables.query(query, Map.of("cycle", cycle));
    }

    /** Asks a query of the cycle about one thing. */
    ReleaseAnswer ask(String query, String name, String value) {
        return tables.query(query, Map.of("cycle", cycle, name, value));
    }

    /** The values that Members have in two KPIs. */
    ReleaseAnswer askPair(String one, String other) {
        return tables.query("pair-values", Map.of("cycle", cycle, "kpi_a", one, "kpi_b", other));
    }

    /** The path of the page of a KPI, from the folder of the cycle. */
    static String kpiPage(String kpi) {
        return "kpi-" + kpi + ".html";
    }

    /** The path of the page of an outcome, from the folder of the cycle. */
    static String outcomePage(String outcome) {
        return "outcome-" + outcome.toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
    }

    /** The page of a section, whose title names the cycle. */
    Page page(String section, String titleKey, String leadKey, List<Block> blocks) {
        return page(section + ".html", section, Words.of(say(titleKey, Integer.toString(cycle))), say(leadKey), blocks);
    }

    /** A page of the cycle; its figures say what of the source report they stand for. */
    Page page(String file, String section, Words title, String lead, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Figure figure) {
                figure.source(FigureIndex.at(file, figure.id(), this));
            }
        }
        return new Page(path(file), section, cycle, title, lead, blocks);
    }

    @Override
    TableCell kpiCell(String code) {
        return TableCell.words(names.kpi(code).name()).to(kpiPage(code));
    }

    @Override
    Words name(Names.Family family, String code) {
        return names.of(family, code);
    }

    /** A short name for charts. */
    String brief(Names.Family family, String code) {
        return names.brief(family, code);
    }

    /** The KPI that a row is about. */
    Names.KpiName kpi(ReleaseRow row) {
        return names.kpi(row.text("kpi"));
    }

    /** A sentence on the KPI of a row, whose number in a column is the least or greatest of some. */
    Block.Sentence extreme(String key, ReleaseRow row, List<ReleaseRow> rows, String column) {
        return new Block.Sentence(say(
                key,
                nameWithOthers(row, rows, column),
                count(row.number(column)),
                count(row.number(ResponseRateTable.MEMBERS))));
    }

    /** The name of the KPI of a row, and how many other rows have the same number in a column. */
    private String nameWithOthers(ReleaseRow row, List<ReleaseRow> rows, String column) {
        String name = kpi(row).name().text();
        long same = rows.stream()
                .filter(other -> Objects.equals(other.number(column), row.number(column)))
                .count();
        return same == 1 ? name : say("overview.shared", name, count(same - 1));
    }

    /** A goal with its number. */
    String goal(int number) {
        return say("sdg.goal", Integer.toString(number), names.goal(number).text());
    }

    String path(String page) {
        return cycle + "/" + page;
    }
}

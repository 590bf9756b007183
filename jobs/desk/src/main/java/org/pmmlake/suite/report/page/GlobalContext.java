package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Messages;

/** What the pages over all cycles share. */
final class GlobalContext extends PageText {

    private final ReleaseTables tables;
    private final List<CycleContext> cycles;

    GlobalContext(ReleaseTables tables, Messages catalogue, List<CycleContext> cycles) {
        super(catalogue);
        this.tables = tables;
        this.cycles = List.copyOf(cycles);
    }

    /** The cycles of the report, in order; one at least. */
    List<CycleContext> cycles() {
        return cycles;
    }

    /** The newest cycle of the report, whose names are used. */
    CycleContext newest() {
        return cycles.get(cycles.size() - 1);
    }

    ReleaseAnswer ask(String query) {
        return tables.query(query, Map.of());
    }

    ReleaseAnswer ask(String query, String name, String value) {
        return tables.query(query, Map.of(name, value));
    }

    /** The page of a section. */
    Page page(String section, Words title, String lead, List<Block> blocks) {
        return new Page(section + ".html", section, 0, title, lead, blocks);
    }

    Page page(String section, String titleKey, String leadKey, List<Block> blocks) {
        return page(section, Words.of(say(titleKey)), say(leadKey), blocks);
    }

    /** The KPI by the newest cycle that asks for it. */
    Names.KpiName kpi(String code) {
        return asking(code).orElse(newest()).names().kpi(code);
    }

    /** Whether a cycle of the report asks for a KPI. */
    boolean asks(String code) {
        return asking(code).isPresent();
    }

    private Optional<CycleContext> asking(String code) {
        return cycles.stream().filter(cycle -> cycle.names().asks(code)).reduce((earlier, later) -> later);
    }

    @Override
    Words name(Names.Family family, String code) {
        return newest().name(family, code);
    }

    /** The KPI with a link to its newest page. */
    @Override
    TableCell kpiCell(String code) {
        return TableCell.words(kpi(code).name())
                .to(asking(code).orElse(newest()).path(CycleContext.kpiPage(code)));
    }
}

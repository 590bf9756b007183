package org.pmmlake.suite.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Messages;

/** All pages of a report. */
public final class Pages {

    private final GlobalContext context;

    /** The pages of some cycles, of which there is one at least. */
    public Pages(ReleaseTables tables, Messages catalogue, List<Integer> cycles) {
        this.context = new GlobalContext(
                tables,
                catalogue,
                cycles.stream()
                        .map(cycle -> new CycleContext(tables, catalogue, cycle, cycles))
                        .toList());
    }

    /** Makes the pages one by one, all but the explorer. */
    public void forEach(Consumer<Page> reader) {
        Set<String> places = new HashSet<>();
        Consumer<Page> taker = page -> {
            page.blocks().forEach(block -> places.add(page.path() + "#" + block.id()));
            reader.accept(page);
        };
        taker.accept(new FrontPage(context).page());
        for (CycleContext cycle : context.cycles()) {
            taker.accept(new OverviewPage(cycle).page());
            taker.accept(new KpiListPage(cycle).page());
            cycle.names().kpis().forEach(kpi -> taker.accept(new KpiPage(cycle, kpi).page()));
            taker.accept(new OutcomeListPage(cycle).page());
            cycle.names().outcomes().forEach(outcome -> taker.accept(new OutcomePage(cycle, outcome).page()));
            taker.accept(new BlanksPage(cycle).page());
            taker.accept(new PerformancePage(cycle).page());
            taker.accept(new ToolsPage(cycle).page());
            taker.accept(new SdgPage(cycle).page());
            taker.accept(new RadPage(cycle).page());
        }
        taker.accept(new TrendsPage(context).page());
        taker.accept(new AuditPage(context).page());
        taker.accept(new FiguresPage(context, places).page());
        taker.accept(new MethodsPage(context).page());
    }

    /** The explorer, whose figures come apart. */
    public Page explorer() {
        return context.page("explorer", "nav.explorer", "explorer.lead", List.of());
    }

    /** The figures of the explorer, as JSON. */
    public String explorerData() {
        return new ExplorerData(context).json();
    }
}

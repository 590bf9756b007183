package org.pmmlake.suite.publish.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.SdgLink;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.schema.RadMatrixTable;
import org.pmmlake.suite.schema.SdgCoverageTable;
import org.pmmlake.suite.schema.SdgMatrixTable;
import org.pmmlake.suite.schema.TableSpec;

/** How tables that count KPIs by their class are shown: where the class of each is. */
final class ClassDrawings {

    private final KpiDrawings kpis;
    private final ReleaseSource source;

    ClassDrawings(KpiDrawings kpis, ReleaseSource source) {
        this.kpis = kpis;
        this.source = source;
    }

    Map<TableSpec, Consumer<RowDrawing>> all() {
        return Map.of(
                SdgCoverageTable.SPEC, this::coverage,
                SdgMatrixTable.SPEC, this::goals,
                RadMatrixTable.SPEC, this::factors);
    }

    private void coverage(RowDrawing row) {
        if (!kpis.showsClass(row.get(SdgCoverageTable.KPI), row.<Integer>get(SdgCoverageTable.CYCLE))) {
            row.hideAll(Status.WITHHELD);
        }
    }

    private void goals(RowDrawing row) {
        int cycle = row.get(SdgMatrixTable.CYCLE);
        int goal = row.get(SdgMatrixTable.SDG);
        Catalogue catalogue = source.frame(cycle).catalogue();
        List<String> outcomes = catalogue.sdgLinks().stream()
                .filter(link -> link.sdg() == goal)
                .map(SdgLink::outcome)
                .distinct()
                .toList();
        if (!showsClasses(catalogue, outcomes, cycle)) {
            row.hide(
                    SdgMatrixTable.WELL_PERFORMING,
                    SdgMatrixTable.LOW_PERFORMING,
                    SdgMatrixTable.NOT_ASSESSABLE,
                    SdgMatrixTable.CONTRIBUTING_KPIS);
        }
    }

    private void factors(RowDrawing row) {
        int cycle = row.get(RadMatrixTable.CYCLE);
        Catalogue catalogue = source.frame(cycle).catalogue();
        if (!showsClasses(catalogue, List.of(row.<String>get(RadMatrixTable.OUTCOME)), cycle)) {
            row.hide(RadMatrixTable.WELL_PERFORMING, RadMatrixTable.LOW_PERFORMING);
        }
    }

    private boolean showsClasses(Catalogue catalogue, Collection<String> outcomes, int cycle) {
        return outcomes.stream().allMatch(outcome -> kpis.showsClasses(catalogue.kpisOf(outcome), cycle));
    }
}

package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.ingest.read.CellText;

/** The rules of contract §2 about codes of KPIs, of their data points and breakdowns. */
final class KpiRules {

    /** More data points than a catalogue has breakdowns of. */
    private static final int POINTS_HELD = 1 << 14;

    private final Catalogue catalogue;
    /** What was found of each data point: it repeats from row to row. */
    private final Map<Claim.Point, KnownPoint> points = new HashMap<>();

    /** A data point with the first broken rule of those about its codes, or null. */
    record KnownPoint(Claim.Point point, @Nullable Fault fault) {}

    KpiRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A data point, looked up once. */
    KnownPoint point(Claim.Point point) {
        if (points.size() == POINTS_HELD) {
            points.clear();
        }
        return points.computeIfAbsent(point, found -> new KnownPoint(found, pointFault(found)));
    }

    private @Nullable Fault pointFault(Claim.Point point) {
        FirstFault verdict = new FirstFault(null);
        Optional<Kpi> kpi = kpi(point.kpi(), verdict);
        kpi.filter(known -> !known.dataPoints().contains(point.dataPoint()))
                .ifPresent(known -> verdict.fault(
                        QuarantineCode.UNKNOWN_DATAPOINT,
                        CellText.shown(point.dataPoint()) + " is no data point of " + known.code() + "; expected "
                                + (known.dataPoints().isEmpty()
                                        ? "answers, for it is a maturity KPI."
                                        : "one of " + String.join(", ", known.dataPoints()) + ".")));
        kpi.filter(known -> !knowsBreakdown(known, point.breakdown(), point.category()))
                .ifPresent(known -> verdict.fault(
                        QuarantineCode.UNKNOWN_BREAKDOWN,
                        CellText.shown(point.breakdown()) + " with category " + CellText.shown(point.category())
                                + " is no breakdown of " + known.code() + "; expected " + breakdownsOf(known) + "."));
        return verdict.fault();
    }

    private static boolean knowsBreakdown(Kpi kpi, String breakdown, String category) {
        if (breakdown.isEmpty() && category.isEmpty()) {
            return true;
        }
        return kpi.breakdowns().stream()
                .anyMatch(known ->
                        known.name().equals(breakdown) && known.categories().contains(category));
    }

    private static String breakdownsOf(Kpi kpi) {
        if (kpi.breakdowns().isEmpty()) {
            return "both empty, for it has none";
        }
        List<String> known = new ArrayList<>();
        for (Breakdown breakdown : kpi.breakdowns()) {
            known.add(breakdown.name() + " with one of " + String.join(", ", breakdown.categories()));
        }
        return "both empty, or " + String.join("; or ", known);
    }

    /** A KPI; one that is not known is a fault. */
    Optional<Kpi> kpi(String code, FirstFault verdict) {
        Optional<Kpi> kpi = catalogue.kpi(code);
        if (kpi.isEmpty()) {
            verdict.fault(
                    QuarantineCode.UNKNOWN_KPI,
                    FirstFault.unknown(
                            code,
                            "KPI of catalogue " + catalogue.version(),
                            catalogue.kpis().stream().map(Kpi::code)));
        }
        return kpi;
    }
}

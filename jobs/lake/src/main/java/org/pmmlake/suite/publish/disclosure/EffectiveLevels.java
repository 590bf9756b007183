package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.config.DisclosureOverrides;
import org.pmmlake.suite.text.Nearest;

/**
 * The level of each value: that of its KPI in the catalogue of the cycle, made stricter by an override of the KPI, or what
 * the Member asked for its own value (contract §6).
 */
public final class EffectiveLevels {

    private final CycleCatalogues catalogues;
    private final DisclosureOverrides overrides;
    private final Map<Integer, Map<String, DisclosureLevel>> known = new ConcurrentHashMap<>();

    public EffectiveLevels(CycleCatalogues catalogues, DisclosureOverrides overrides) {
        this.catalogues = catalogues;
        this.overrides = overrides;
    }

    /**
     * What is wrong with the overrides; empty when nothing is. Cycles that the lake does not have may still come.
     *
     * @param rows the registers
     */
    public List<String> faults(LakeRows rows) {
        List<String> faults = new ArrayList<>();
        overrides
                .kpis()
                .forEach((cycle, levels) -> levels.forEach((kpi, level) -> {
                    String path = "cycles." + cycle + ".kpis." + kpi;
                    if (unknown(cycle, kpi)) {
                        faults.add(unknown(path, cycle, kpi));
                    } else if (level.compareTo(ofCatalogue(cycle, kpi)) < 0) {
                        faults.add(
                                "'" + path + "' is " + level.code() + ", which is more open than "
                                        + ofCatalogue(cycle, kpi).code()
                                        + " in the catalogue: expected a stricter level. Only a Member can open its own value, below 'members'.");
                    }
                }));
        overrides
                .members()
                .forEach((cycle, members) -> members.forEach((member, levels) -> {
                    String path = "cycles." + cycle + ".members." + member;
                    CycleRegister register = rows.registers().get(cycle);
                    if (register != null && !register.unions().containsKey(member)) {
                        faults.add("'" + path + "' is no key: the register of cycle " + cycle + " has no Member '"
                                + member + "'."
                                + Nearest.question(member, register.unions().keySet()));
                    }
                    levels.keySet().stream()
                            .filter(kpi -> unknown(cycle, kpi))
                            .forEach(kpi -> faults.add(unknown(path + "." + kpi, cycle, kpi)));
                }));
        return faults;
    }

    /** The cycles of the overrides that the lake does not have. */
    public SortedSet<Integer> absent(LakeRows rows) {
        SortedSet<Integer> absent = new TreeSet<>(overrides.kpis().keySet());
        absent.addAll(overrides.members().keySet());
        absent.removeAll(rows.registers().keySet());
        return absent;
    }

    private boolean unknown(int cycle, String kpi) {
        return catalogues.forCycle(cycle).kpi(kpi).isEmpty();
    }

    private String unknown(String path, int cycle, String kpi) {
        return "'" + path + "' is no key: the catalogue "
                + catalogues.forCycle(cycle).version() + " of cycle " + cycle + " has no KPI '" + kpi + "'.";
    }

    /** The level of a Member's value of a KPI in a cycle; a KPI that the catalogue does not know is NATIONAL. */
    DisclosureLevel of(int cycle, String kpi, String member) {
        return overrides.ofMember(cycle, member, kpi).orElseGet(() -> ofKpi(cycle, kpi));
    }

    /** The codes of the KPIs that a cycle was asked. */
    List<String> kpis(int cycle) {
        return catalogues.forCycle(cycle).kpis().stream().map(Kpi::code).toList();
    }

    private DisclosureLevel ofKpi(int cycle, String kpi) {
        DisclosureLevel level = ofCatalogue(cycle, kpi);
        DisclosureLevel stricter = overrides.ofKpi(cycle, kpi).orElse(level);
        return stricter.compareTo(level) > 0 ? stricter : level;
    }

    private DisclosureLevel ofCatalogue(int cycle, String kpi) {
        return known.computeIfAbsent(cycle, this::ofCatalogue).getOrDefault(kpi, DisclosureLevel.NATIONAL);
    }

    private Map<String, DisclosureLevel> ofCatalogue(int cycle) {
        Map<String, DisclosureLevel> ofKpis = new HashMap<>();
        catalogues.forCycle(cycle).kpis().forEach(kpi -> ofKpis.put(kpi.code(), kpi.disclosureLevel()));
        return ofKpis;
    }
}

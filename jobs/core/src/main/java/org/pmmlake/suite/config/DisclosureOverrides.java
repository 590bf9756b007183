package org.pmmlake.suite.config;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/**
 * Levels that differ from the catalogue's, by cycle (contract §6): of a KPI, which may only be stricter, and of one
 * Member's value of a KPI, which may be anything: it is that Member's own word.
 *
 * @param kpis level by cycle and KPI
 * @param members level by cycle, Member and KPI
 */
public record DisclosureOverrides(
        SortedMap<Integer, SortedMap<String, DisclosureLevel>> kpis,
        SortedMap<Integer, SortedMap<String, SortedMap<String, DisclosureLevel>>> members) {

    public DisclosureOverrides {
        kpis = Collections.unmodifiableSortedMap(new TreeMap<>(kpis));
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public static DisclosureOverrides none() {
        return new DisclosureOverrides(new TreeMap<>(), new TreeMap<>());
    }

    /** The level that a KPI has in a cycle instead of the catalogue's, or empty. */
    public Optional<DisclosureLevel> ofKpi(int cycle, String kpi) {
        return Optional.ofNullable(kpis.getOrDefault(cycle, new TreeMap<>()).get(kpi));
    }

    /** The level that a Member asked for its own value, or empty. */
    public Optional<DisclosureLevel> ofMember(int cycle, String member, String kpi) {
        Map<String, SortedMap<String, DisclosureLevel>> ofCycle = members.getOrDefault(cycle, new TreeMap<>());
        return Optional.ofNullable(ofCycle.getOrDefault(member, new TreeMap<>()).get(kpi));
    }

    /** The same text for the same overrides. */
    public String digestText() {
        return "kpis=" + kpis + "\nmembers=" + members + "\n";
    }
}

package org.pmmlake.metrics.catalogue;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One version of the catalogue. Immutable; every list is ordered by code, so that results never depend on file order. */
public final class Catalogue implements Serializable {

    private final String version;
    private final List<Dimension> dimensions;
    private final Map<String, Outcome> outcomes;
    private final Map<String, Kpi> kpis;
    private final Map<String, Tool> tools;
    private final Map<String, BlankReason> reasons;
    private final List<Group> groups;
    private final List<SdgLink> sdgLinks;
    private final List<RadLink> radLinks;
    private final Map<String, Label> labels;
    private final Map<String, Integer> places;

    /** The entries as loaded; the validator has the say on whether they fit together. */
    public Catalogue(String version, CatalogueEntries entries) {
        this.version = version;
        this.dimensions = entries.dimensions();
        this.outcomes = byCode(entries.outcomes(), Outcome::code);
        this.kpis = byCode(entries.kpis(), Kpi::code);
        this.tools = byCode(entries.tools(), Tool::code);
        this.reasons = byCode(entries.reasons(), BlankReason::code);
        this.groups = entries.groups();
        this.sdgLinks = entries.sdgLinks().stream()
                .sorted(Comparator.comparingInt(SdgLink::sdg).thenComparing(SdgLink::outcome))
                .toList();
        this.radLinks = entries.radLinks().stream()
                .sorted(Comparator.comparing(RadLink::factor).thenComparing(RadLink::outcome))
                .toList();
        this.labels = byCode(entries.labels(), label -> place(label.kind(), label.code()));
        this.places = places(entries);
    }

    private static String place(LabelKind kind, String code) {
        return kind.code() + ' ' + code;
    }

    private static Map<String, Integer> places(CatalogueEntries entries) {
        Map<String, Integer> places = new HashMap<>();
        Map<LabelKind, List<String>> codes = Map.of(
                LabelKind.DIMENSION,
                        entries.dimensions().stream().map(Dimension::code).toList(),
                LabelKind.OUTCOME,
                        entries.outcomes().stream().map(Outcome::code).toList(),
                LabelKind.KPI, entries.kpis().stream().map(Kpi::code).toList(),
                LabelKind.TOOL, entries.tools().stream().map(Tool::code).toList(),
                LabelKind.REASON,
                        entries.reasons().stream().map(BlankReason::code).toList());
        codes.forEach((kind, all) -> {
            for (String code : all) {
                places.put(place(kind, code), all.indexOf(code) + 1);
            }
        });
        return places;
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        Map<String, T> ordered = new LinkedHashMap<>();
        entries.stream().sorted(Comparator.comparing(code)).forEach(entry -> ordered.put(code.apply(entry), entry));
        return ordered;
    }

    /** The name of this version, such as {@code pmm-v1}. */
    public String version() {
        return version;
    }

    /**
     * SHA-256, in hexadecimal, of what the entries say: the same for files that differ in comments, layout or order only.
     * The name of the version is no part of it.
     */
    public String digest() {
        return CatalogueDigest.of(this);
    }

    /** The dimensions, in the order of the file. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    public List<Kpi> kpis() {
        return List.copyOf(kpis.values());
    }

    public List<Tool> tools() {
        return List.copyOf(tools.values());
    }

    public List<BlankReason> reasons() {
        return List.copyOf(reasons.values());
    }

    /** All groups of all classifications but {@link GroupKind#GLOBAL}, in catalogue order. */
    public List<Group> groups() {
        return groups;
    }

    public List<SdgLink> sdgLinks() {
        return sdgLinks;
    }

    public List<RadLink> radLinks() {
        return radLinks;
    }

    /** The labels, by kind and code. */
    public List<Label> labels() {
        return List.copyOf(labels.values());
    }

    /** The label of an entry; empty where the version has none. */
    public Optional<Label> label(LabelKind kind, String code) {
        return Optional.ofNullable(labels.get(place(kind, code)));
    }

    /** The place, from 1, of a dimension, outcome, KPI, tool or reason in the order of its file, which is the report's. */
    public int placeOf(LabelKind kind, String code) {
        return places.getOrDefault(place(kind, code), 0);
    }

    public Optional<Kpi> kpi(String code) {
        return Optional.ofNullable(kpis.get(code));
    }

    public Optional<Tool> tool(String code) {
        return Optional.ofNullable(tools.get(code));
    }

    public Optional<Outcome> outcome(String code) {
        return Optional.ofNullable(outcomes.get(code));
    }

    public Optional<BlankReason> reason(String code) {
        return Optional.ofNullable(reasons.get(code));
    }

    public boolean hasGroup(GroupKind kind, String code) {
        return groups.stream()
                .anyMatch(group -> group.kind() == kind && group.code().equals(code));
    }

    /** The KPIs of one expected outcome, by code; empty for an unknown outcome. */
    public List<Kpi> kpisOf(String outcome) {
        return kpis.values().stream()
                .filter(kpi -> kpi.outcome().equals(outcome))
                .toList();
    }

    /** The KPIs that a tool is mapped to, by code: those of its outcomes. */
    public List<Kpi> kpisOf(Tool tool) {
        return kpis.values().stream()
                .filter(kpi -> tool.outcomes().contains(kpi.outcome()))
                .collect(Collectors.toUnmodifiableList());
    }
}

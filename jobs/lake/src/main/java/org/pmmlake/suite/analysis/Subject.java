package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What values of Members are of.
 *
 * @param kind what they are
 * @param code code of the KPI or tool
 * @param breakdown name of the breakdown; empty where there is none
 * @param category category of the breakdown; empty where there is none
 */
public record Subject(SubjectKind kind, String code, String breakdown, String category)
        implements Comparable<Subject>, Serializable {

    /** What values are. */
    public enum SubjectKind {
        KPI,
        /** Values of one category of a breakdown of a KPI. */
        BREAKDOWN,
        /** Levels of a tool, 0 to 3. */
        TOOL,
        /** Reasons for leaving a KPI blank, as bits in the order of the catalogue; never 0. */
        REASONS
    }

    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::kind)
            .thenComparing(Subject::code)
            .thenComparing(Subject::breakdown)
            .thenComparing(Subject::category);

    public static Subject kpi(String code) {
        return new Subject(SubjectKind.KPI, code, "", "");
    }

    public static Subject breakdown(String kpi, String breakdown, String category) {
        return new Subject(SubjectKind.BREAKDOWN, kpi, breakdown, category);
    }

    public static Subject tool(String code) {
        return new Subject(SubjectKind.TOOL, code, "", "");
    }

    public static Subject reasons(String kpi) {
        return new Subject(SubjectKind.REASONS, kpi, "", "");
    }

    /** Whether it is of a KPI, so that the KPI's level says who may see it. */
    public boolean isOfKpi() {
        return kind != SubjectKind.TOOL;
    }

    /** Whether its values are numbers on a scale; otherwise they are categories that are counted. */
    public boolean isMeasured() {
        return kind == SubjectKind.KPI || kind == SubjectKind.BREAKDOWN;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** Its parts, separated by slashes: a name that nothing else has. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + code
                + (breakdown.isEmpty() ? "" : "/" + breakdown + "/" + category);
    }
}

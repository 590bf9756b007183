package org.pmmlake.metrics.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that each label names something once, and that short names are short. */
final class LabelCheck {

    private final LocatedEntries entries;
    private final FaultReporter reporter;
    private final Map<LabelKind, Set<String>> codes;

    private LabelCheck(LocatedEntries entries, FaultReporter reporter) {
        this.entries = entries;
        this.reporter = reporter;
        this.codes = Map.of(
                LabelKind.DIMENSION, codes(entries.dimensions().stream(), Dimension::code),
                LabelKind.OUTCOME, codes(entries.outcomes().stream(), Outcome::code),
                LabelKind.KPI, codes(entries.kpis().stream(), Kpi::code),
                LabelKind.TOOL, codes(entries.tools().stream(), Tool::code),
                LabelKind.REASON, codes(entries.reasons().stream(), BlankReason::code));
    }

    private static <T> Set<String> codes(Stream<Located<T>> all, Function<T, String> code) {
        return all.map(entry -> code.apply(entry.value())).collect(Collectors.toSet());
    }

    static void check(LocatedEntries entries, FaultReporter reporter) {
        new LabelCheck(entries, reporter).check();
    }

    private void check() {
        Set<String> seen = new HashSet<>();
        for (Located<Label> entry : entries.labels()) {
            Label label = entry.value();
            if (!entry.sound("kind", "code")) {
                continue;
            }
            reporter.reportIf(
                    !seen.add(label.kind().code() + ' ' + label.code()),
                    entry,
                    "the code '" + label.code() + "' has two labels",
                    "one label a code");
            Set<String> known = codes.get(label.kind());
            reporter.reportIf(
                    known != null
                            && !known.contains(label.code())
                            && entries.unreadable().isEmpty(),
                    entry,
                    "the " + label.kind().code() + " '" + label.code() + "' is unknown",
                    "a code of the catalogue");
            checkLength(entry, "short_en", label.shortEn());
            checkLength(entry, "short_fr", label.shortFr());
        }
    }

    private void checkLength(Located<Label> entry, String field, String text) {
        reporter.reportIf(
                entry.sound(field) && text.length() > Label.SHORT,
                entry,
                "the field '" + field + "' has " + text.length() + " characters",
                "at most " + Label.SHORT + ", to fit beside a chart");
    }
}

package org.pmmlake.metrics.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks whether the entries of a catalogue fit together. Finds every fault; repairs none. */
public final class CatalogueValidator {

    private final LocatedEntries entries;
    private final FaultLog faults;

    private CatalogueValidator(LocatedEntries entries, FaultLog faults) {
        this.entries = entries;
        this.faults = faults;
    }

    /** Adds the faults of {@code entries}; fields that could not be read are left alone. */
    static void check(LocatedEntries entries, FaultLog faults) {
        CatalogueValidator validator = new CatalogueValidator(entries, faults);
        validator.checkPresence();
        validator.checkDimensions();
        validator.checkOutcomes();
        validator.checkKpis();
        validator.checkTools();
        validator.checkReasons();
        validator.checkGroups();
        validator.checkSdg();
        validator.checkRad();
        LabelCheck.check(entries, new FaultReporter(CatalogueFile.LABELS, faults));
    }

    private void checkPresence() {
        requireEntries(CatalogueFile.DIMENSIONS, entries.dimensions());
        requireEntries(CatalogueFile.OUTCOMES, entries.outcomes());
        requireEntries(CatalogueFile.KPIS, entries.kpis());
    }

    private void requireEntries(CatalogueFile file, List<?> list) {
        if (list.isEmpty() && !entries.unreadable().contains(file)) {
            reporter(file).reportFile("the file has no entries", "at least one");
        }
    }

    private void checkDimensions() {
        checkCodes(CatalogueFile.DIMENSIONS, entries.dimensions(), Dimension::code, CodeFormat.PLAIN);
    }

    private void checkOutcomes() {
        checkCodes(CatalogueFile.OUTCOMES, entries.outcomes(), Outcome::code, CodeFormat.PLAIN);
        if (entries.unreadable().contains(CatalogueFile.DIMENSIONS)) {
            return;
        }
        Set<String> dimensions = codes(entries.dimensions(), Dimension::code);
        FaultReporter reporter = reporter(CatalogueFile.OUTCOMES);
        for (Located<Outcome> entry : entries.outcomes()) {
            String dimension = entry.value().dimension();
            reporter.reportIf(
                    entry.sound("dimension") && !dimensions.contains(dimension),
                    entry,
                    "the dimension '" + dimension + "' is unknown",
                    "a code of dimensions.yaml");
        }
    }

    private void checkKpis() {
        checkCodes(CatalogueFile.KPIS, entries.kpis(), Kpi::code, CodeFormat.KEBAB);
        FaultReporter reporter = reporter(CatalogueFile.KPIS);
        for (Located<Kpi> entry : entries.kpis()) {
            if (entry.sound("outcome")) {
                checkOutcome(reporter, entry, entry.value().outcome());
            }
            new KpiCheck(entry, reporter).check();
        }
    }

    private void checkTools() {
        checkCodes(CatalogueFile.TOOLS, entries.tools(), Tool::code, CodeFormat.KEBAB);
        FaultReporter reporter = reporter(CatalogueFile.TOOLS);
        for (Located<Tool> entry : entries.tools()) {
            if (!entry.sound("outcomes")) {
                continue;
            }
            Set<String> seen = new HashSet<>();
            for (String outcome : entry.value().outcomes()) {
                reporter.reportIf(!seen.add(outcome), entry, "the outcome '" + outcome + "' comes twice", "each once");
                checkOutcome(reporter, entry, outcome);
            }
        }
    }

    private void checkReasons() {
        checkCodes(CatalogueFile.REASONS, entries.reasons(), BlankReason::code, CodeFormat.PLAIN);
    }

    private void checkGroups() {
        // Unique over all classifications: a table that names a group then names one set of Members.
        checkCodes(CatalogueFile.GROUPS, entries.groups(), Group::code, CodeFormat.PLAIN);
        FaultReporter reporter = reporter(CatalogueFile.GROUPS);
        for (Located<Group> entry : entries.groups()) {
            reporter.reportIf(
                    entry.sound("code") && entry.value().code().equals(Group.ALL),
                    entry,
                    "the group code ALL is reserved for the whole of the participants",
                    "another code");
            reporter.reportIf(
                    entry.sound("classification") && entry.value().kind() == GroupKind.GLOBAL,
                    entry,
                    "the classification GLOBAL is reserved for the group ALL",
                    "one of the other classifications");
        }
    }

    private void checkSdg() {
        FaultReporter reporter = reporter(CatalogueFile.SDG);
        Set<String> links = new HashSet<>();
        Map<Integer, String> names = new HashMap<>();
        for (Located<SdgLink> entry : entries.sdgLinks()) {
            SdgLink link = entry.value();
            reporter.reportIf(
                    entry.sound("sdg") && (link.sdg() < 1 || link.sdg() > 17),
                    entry,
                    "there is no goal " + link.sdg(),
                    "a number from 1 to 17");
            if (entry.sound("sdg", "name")) {
                checkOne(reporter, entry, names, link.sdg(), link.name(), "the goal " + link.sdg());
            }
            if (entry.sound("sdg", "outcome")) {
                checkLink(reporter, entry, links, link.sdg() + " " + link.outcome());
            }
            if (entry.sound("outcome")) {
                checkOutcome(reporter, entry, link.outcome());
            }
        }
    }

    private void checkRad() {
        FaultReporter reporter = reporter(CatalogueFile.RAD);
        Set<String> links = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, String> factors = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Located<RadLink> entry : entries.radLinks()) {
            RadLink link = entry.value();
            reporter.reportIf(
                    entry.sound("number") && (link.number() < 1 || link.number() > 10),
                    entry,
                    "there is no key factor " + link.number(),
                    "a number from 1 to 10");
            if (entry.sound("factor")) {
                checkFormat(reporter, entry, link.factor(), CodeFormat.PLAIN);
            }
            if (entry.sound("factor", "number")) {
                checkOne(reporter, entry, numbers, link.factor(), link.number(), "the factor " + link.factor());
                checkOne(reporter, entry, factors, link.number(), link.factor(), "the number " + link.number());
            }
            if (entry.sound("factor", "name")) {
                checkOne(reporter, entry, names, link.factor(), link.name(), "the factor " + link.factor());
            }
            if (entry.sound("factor", "outcome")) {
                checkLink(reporter, entry, links, link.factor() + " " + link.outcome());
            }
            if (entry.sound("outcome")) {
                checkOutcome(reporter, entry, link.outcome());
            }
        }
    }

    private static <K, V> void checkOne(
            FaultReporter reporter, Located<?> entry, Map<K, V> known, K key, V value, String subject) {
        V first = known.putIfAbsent(key, value);
        reporter.reportIf(
                first != null && !first.equals(value),
                entry,
                subject + " goes with '" + value + "' here and with '" + first + "' above",
                "the same in all its entries");
    }

    private static void checkLink(FaultReporter reporter, Located<?> entry, Set<String> links, String key) {
        reporter.reportIf(!links.add(key), entry, "the outcome is linked twice", "each outcome once");
    }

    private void checkOutcome(FaultReporter reporter, Located<?> entry, String outcome) {
        boolean checkable = !entries.unreadable().contains(CatalogueFile.OUTCOMES);
        reporter.reportIf(
                checkable && !codes(entries.outcomes(), Outcome::code).contains(outcome),
                entry,
                "the outcome '" + outcome + "' is unknown",
                "a code of outcomes.yaml");
    }

    private <T> void checkCodes(
            CatalogueFile file, List<Located<T>> list, Function<T, String> code, CodeFormat format) {
        FaultReporter reporter = reporter(file);
        Set<String> seen = new HashSet<>();
        for (Located<T> entry : list) {
            if (!entry.sound("code")) {
                continue;
            }
            String written = code.apply(entry.value());
            checkFormat(reporter, entry, written, format);
            reporter.reportIf(
                    !seen.add(written), entry, "the code '" + written + "' comes twice", "each code once in the file");
        }
    }

    private static void checkFormat(FaultReporter reporter, Located<?> entry, String code, CodeFormat format) {
        reporter.reportIf(!format.fits(code), entry, "the code '" + code + "' is badly spelled", format.description());
    }

    private static <T> Set<String> codes(List<Located<T>> list, Function<T, String> code) {
        return list.stream()
                .filter(entry -> entry.sound("code"))
                .map(entry -> code.apply(entry.value()))
                .collect(Collectors.toSet());
    }

    private FaultReporter reporter(CatalogueFile file) {
        return new FaultReporter(file, faults);
    }
}

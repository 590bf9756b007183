package org.pmmlake.metrics.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Turns the entries of each file into records. The keys of the files are written down here and nowhere else. */
final class EntryConverter {

    private EntryConverter() {}

    static List<Located<Dimension>> dimension(EntryReader entry) {
        Dimension value = new Dimension(entry.text("code"), entry.text("name"), entry.text("source"));
        return List.of(entry.located(value));
    }

    static List<Located<Outcome>> outcome(EntryReader entry) {
        Outcome value =
                new Outcome(entry.text("code"), entry.text("dimension"), entry.text("name"), entry.text("source"));
        return List.of(entry.located(value));
    }

    static List<Located<Kpi>> kpi(EntryReader entry) {
        String numerator = entry.optionalText("numerator");
        Kpi value = new Kpi(
                entry.text("code"),
                entry.text("name"),
                entry.text("outcome"),
                entry.word("method", Method.class),
                numerator.isEmpty() ? null : numerator,
                entry.optionalTexts("denominators"),
                entry.integerOr("questions", 0),
                entry.word("direction", Direction.class),
                entry.text("unit"),
                entry.word("benchmark_statistic", BenchmarkStatistic.class),
                // The report prints hardly any level: an empty one means WCO (contract §6).
                entry.wordOr("disclosure_level", DisclosureLevel.class, DisclosureLevel.WCO),
                entry.truthOrFalse("true_share"),
                entry.integerOr("decimals", Kpi.USUAL_DECIMALS),
                breakdowns(entry),
                entry.word("certainty", EntryCertainty.class),
                entry.text("source"),
                entry.optionalText("note"));
        return List.of(entry.located(value));
    }

    private static List<Breakdown> breakdowns(EntryReader entry) {
        List<Breakdown> all = new ArrayList<>();
        for (EntryReader item : entry.optionalEntries("breakdowns", "name")) {
            Breakdown value = new Breakdown(item.text("name"), item.texts("categories"));
            item.refuseOtherKeys();
            if (item.isSound()) {
                all.add(value);
            }
        }
        return all;
    }

    static List<Located<Tool>> tool(EntryReader entry) {
        Tool value = new Tool(
                entry.text("code"),
                entry.text("name"),
                entry.texts("outcomes"),
                entry.word("certainty", EntryCertainty.class),
                entry.text("source"));
        return List.of(entry.located(value));
    }

    static List<Located<BlankReason>> reason(EntryReader entry) {
        BlankReason value = new BlankReason(
                entry.text("code"), entry.text("text"), entry.truth("likely_to_improve"), entry.text("source"));
        return List.of(entry.located(value));
    }

    static List<Located<Group>> groups(EntryReader entry) {
        GroupKind kind = entry.word("classification", GroupKind.class);
        List<Located<Group>> all = new ArrayList<>();
        for (EntryReader item : entry.someEntries("groups", "code")) {
            Group value = new Group(kind, item.text("code"), item.text("name"), item.text("source"));
            all.add(item.located(value, entry));
        }
        entry.refuseOtherKeys();
        return all;
    }

    static List<Located<SdgLink>> sdgLinks(EntryReader entry) {
        int goal = entry.integer("sdg");
        String name = entry.text("name");
        List<Located<SdgLink>> all = new ArrayList<>();
        for (EntryReader item : entry.someEntries("outcomes", "outcome")) {
            SdgLink value = new SdgLink(
                    goal,
                    name,
                    item.text("outcome"),
                    item.word("certainty", EntryCertainty.class),
                    item.text("source"));
            all.add(item.located(value, entry));
        }
        entry.refuseOtherKeys();
        return all;
    }

    static List<Located<RadLink>> radLinks(EntryReader entry) {
        int number = entry.integer("number");
        String factor = entry.text("factor");
        String name = entry.text("name");
        List<Located<RadLink>> all = new ArrayList<>();
        for (EntryReader item : entry.someEntries("outcomes", "outcome")) {
            RadLink value = new RadLink(
                    factor,
                    number,
                    name,
                    item.text("outcome"),
                    item.word("certainty", EntryCertainty.class),
                    item.text("source"));
            all.add(item.located(value, entry));
        }
        entry.refuseOtherKeys();
        return all;
    }

    static List<Located<Label>> labels(EntryReader entry) {
        LabelKind kind = entry.word("kind", LabelKind.class);
        String source = entry.text("source");
        List<Located<Label>> all = new ArrayList<>();
        for (EntryReader item : entry.someEntries("labels", "code")) {
            Label value = new Label(
                    kind,
                    item.text("code"),
                    item.optionalText("en"),
                    item.text("fr"),
                    item.text("short_en"),
                    item.text("short_fr"),
                    source);
            all.add(item.located(value, entry));
        }
        entry.refuseOtherKeys();
        return all;
    }
}

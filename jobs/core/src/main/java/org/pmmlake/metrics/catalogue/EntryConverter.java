package org.pmmlake.metrics.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
        return each(
                entry,
                "groups",
                "code",
                item -> new Group(kind, item.text("code"), item.text("name"), item.text("source")));
    }

    static List<Located<SdgLink>> sdgLinks(EntryReader entry) {
        int goal = entry.integer("sdg");
        String name = entry.text("name");
        return each(
                entry,
                "outcomes",
                "outcome",
                item -> new SdgLink(
                        goal,
                        name,
                        item.text("outcome"),
                        item.word("certainty", EntryCertainty.class),
                        item.text("source")));
    }

    static List<Located<RadLink>> radLinks(EntryReader entry) {
        int number = entry.integer("number");
        String factor = entry.text("factor");
        String name = entry.text("name");
        return each(
                entry,
                "outcomes",
                "outcome",
                item -> new RadLink(
                        factor,
                        number,
                        name,
                        item.text("outcome"),
                        item.word("certainty", EntryCertainty.class),
                        item.text("source")));
    }

    static List<Located<Label>> labels(EntryReader entry) {
        LabelKind kind = entry.word("kind", LabelKind.class);
        String source = entry.text("source");
        return each(
                entry,
                "labels",
                "code",
                item -> new Label(
                        kind,
                        item.text("code"),
                        item.optionalText("en"),
                        item.text("fr"),
                        item.text("short_en"),
                        item.text("short_fr"),
                        source));
    }

    /** The items of an entry's list, each where it stands; the entry has no other keys than those that were read. */
    private static <T> List<Located<T>> each(
            EntryReader entry, String list, String key, Function<EntryReader, T> value) {
        List<Located<T>> all = new ArrayList<>();
        for (EntryReader item : entry.someEntries(list, key)) {
            all.add(item.located(value.apply(item), entry));
        }
        entry.refuseOtherKeys();
        return all;
    }
}

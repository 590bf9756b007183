package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Audience.Right;
import org.pmmlake.metrics.worlds.CountDecision;
import org.pmmlake.metrics.worlds.CountPanel;
import org.pmmlake.metrics.worlds.CountRung;
import org.pmmlake.metrics.worlds.CountSight;
import org.pmmlake.metrics.worlds.Link;
import org.pmmlake.metrics.worlds.Panel;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.metrics.worlds.Rung;
import org.pmmlake.metrics.worlds.Sight;
import org.pmmlake.metrics.worlds.SubjectDecision.Onlooker;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.publish.disclosure.AudienceRulings.Ruling;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry.ShownChange;

/** What there is to decide of a subject in a cycle for an audience, beside all that its readers were shown of it. */
final class SubjectQuestions {

    private final Readership readership;
    private final ReleaseSource source;
    private final Profile profile;
    private final ReleaseHistory history;

    SubjectQuestions(Readership readership, ReleaseSource source, ReleaseHistory history) {
        this.readership = readership;
        this.source = source;
        this.profile = source.profile();
        this.history = history;
    }

    Question of(Subject subject, Ruling ruling, Map<Vintage, Sight> sights) {
        Vintage vintage = ruling.vintage();
        Sight now = ruling.stands() && vintage.isProtected()
                ? sights.computeIfAbsent(vintage, this::sight)
                : sight(vintage, Rung.GROUPS);
        List<Onlooker> onlookers = new ArrayList<>();
        for (Readership other : source.readers().onlookers(readership)) {
            onlookers.add(onlooker(other, subject, ruling, sights));
        }
        Onlooker own = onlooker(readership, subject, ruling, sights);
        return new Question(own.told(), own.unknown(), own.links(), now, ruling.stands(), own.hidden(), onlookers);
    }

    private Onlooker onlooker(Readership reader, Subject subject, Ruling ruling, Map<Vintage, Sight> sights) {
        Set<KnownValue> known = known(reader, subject, ruling.vintage().cycle());
        Vintage vintage = ruling.vintage();
        List<Sight> told = new ArrayList<>();
        List<BitSet> unknown = new ArrayList<>();
        for (Vintage earlier : history.vintages(seen(reader), subject, vintage.cycle())) {
            if (earlier.isProtected() && !(ruling.stands() && earlier.equals(vintage))) {
                Sight sight = sights.computeIfAbsent(earlier, this::sight);
                told.add(sight);
                unknown.add(unknown(earlier, sight.panel().members(), known));
            }
        }
        List<Link> links = new ArrayList<>();
        for (ShownChange change : history.changes(seen(reader), subject)) {
            if (change.cycleFrom() == vintage.cycle() || change.cycleTo() == vintage.cycle()) {
                shown(subject, change, sights).ifPresent(links::add);
            }
        }
        BitSet hidden = unknown(vintage, List.copyOf(vintage.values().keySet()), known);
        return new Onlooker(told, unknown, links, hidden, companions(reader));
    }

    private Optional<Link> shown(Subject subject, ShownChange change, Map<Vintage, Sight> sights) {
        Optional<Vintage> from = history.vintage(change.from(), subject, change.cycleFrom());
        Optional<Vintage> to = history.vintage(change.to(), subject, change.cycleTo());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Link(
                sights.computeIfAbsent(from.get(), this::sight), sights.computeIfAbsent(to.get(), this::sight)));
    }

    private Sight sight(Vintage vintage) {
        return sight(vintage, vintage.isProtected() ? Rung.valueOf(vintage.rung()) : Rung.COUNTS);
    }

    private Panel panel(Vintage vintage) {
        Map<String, Map<GroupKind, String>> groups = new TreeMap<>(vintage.groups());
        if (!(rules(vintage) instanceof ShownRules.ValueRules rules)) {
            throw new IllegalStateException(vintage.subject() + " has no values");
        }
        return Panel.of(vintage.cycle(), rules.scale(), rules.measure(), vintage.values(), groups);
    }

    /** The rules that a vintage was shown by; those of now where an older ledger does not say. */
    private ShownRules rules(Vintage vintage) {
        ShownRules own = vintage.rules();
        return own != null ? own : ShownRules.of(vintage.subject(), source.frame(vintage.cycle()), profile);
    }

    private Sight sight(Vintage vintage, Rung rung) {
        Panel panel = panel(vintage);
        return new Sight(
                panel, mask(panel.members(), member -> vintage.hidden().contains(member)), rung, profile(vintage));
    }

    private Profile profile(Vintage vintage) {
        return rules(vintage).profile(vintage.insiders());
    }

    /** Whether somebody who reads the figures of some Members may know own values among those that are hidden from it. */
    boolean hasInsiders(Subject subject, int cycle, Collection<String> members) {
        return Stream.concat(Stream.of(readership), source.readers().onlookers(readership).stream())
                .filter(reader -> companions(reader) > 0)
                .anyMatch(reader -> members.stream().anyMatch(member -> !sees(reader, subject, cycle, member)));
    }

    CountDecision count(Subject subject, Ruling ruling) {
        Vintage vintage = ruling.vintage();
        CountPanel panel = countPanel(vintage);
        BitSet hidden = mask(panel.members(), member -> vintage.hidden().contains(member));
        List<CountDecision.CountReader> all = new ArrayList<>(List.of(reader(readership, subject, ruling)));
        for (Readership other : source.readers().onlookers(readership)) {
            all.add(reader(other, subject, ruling));
        }
        CountRung rung = ruling.stands() && vintage.isProtected()
                ? CountRung.valueOf(vintage.rung())
                : CountRung.first(panel.kind());
        return CountDecision.of(
                subject.toString() + "/" + vintage.cycle(),
                all,
                new CountSight(panel, hidden, rung, rules(vintage).profile(true)),
                ruling.stands());
    }

    private CountDecision.CountReader reader(Readership reader, Subject subject, Ruling ruling) {
        Vintage vintage = ruling.vintage();
        Set<KnownValue> values = known(reader, subject, vintage.cycle());
        List<CountSight> told = new ArrayList<>();
        List<BitSet> unknown = new ArrayList<>();
        for (Vintage earlier : history.vintages(seen(reader), subject, vintage.cycle())) {
            if (earlier.isProtected() && !(ruling.stands() && earlier.equals(vintage))) {
                CountPanel panel = countPanel(earlier);
                told.add(new CountSight(
                        panel,
                        mask(panel.members(), member -> earlier.hidden().contains(member)),
                        CountRung.valueOf(earlier.rung()),
                        rules(earlier).profile(true)));
                unknown.add(unknown(earlier, panel.members(), values));
            }
        }
        BitSet hidden = unknown(vintage, List.copyOf(vintage.values().keySet()), values);
        return new CountDecision.CountReader(told, unknown, hidden, companions(reader));
    }

    private CountPanel countPanel(Vintage vintage) {
        if (!(rules(vintage) instanceof ShownRules.CountRules rules)) {
            throw new IllegalStateException(vintage.subject() + " is not counted");
        }
        SortedMap<String, Integer> categories = new TreeMap<>();
        vintage.values().forEach((member, value) -> categories.put(member, (int) Math.rint(value)));
        boolean levels = vintage.subject().kind() == Subject.SubjectKind.TOOL;
        return CountPanel.of(
                vintage.cycle(),
                levels ? CountPanel.Kind.LEVEL : CountPanel.Kind.MASK,
                rules.features().size(),
                categories,
                new TreeMap<>(vintage.groups()));
    }

    private record KnownValue(String member, double value) {}

    /**
     * The values of a subject in a cycle that a reader may see now, or was shown by a release, whatever the levels and the
     * register say since.
     */
    private Set<KnownValue> known(Readership reader, Subject subject, int cycle) {
        Set<KnownValue> known = new HashSet<>();
        source.values(subject, cycle).forEach((member, value) -> {
            if (sees(reader, subject, cycle, member)) {
                known.add(new KnownValue(member, value));
            }
        });
        for (Vintage vintage : history.vintages(seen(reader), subject, cycle)) {
            vintage.values().forEach((member, value) -> {
                if (!vintage.hidden().contains(member)) {
                    known.add(new KnownValue(member, value));
                }
            });
        }
        return known;
    }

    private static BitSet unknown(Vintage vintage, List<String> members, Set<KnownValue> known) {
        return mask(
                members,
                member ->
                        !known.contains(new KnownValue(member, vintage.values().getOrDefault(member, Double.NaN))));
    }

    private static List<String> seen(Readership reader) {
        return reader.reads().stream().map(Audience::text).toList();
    }

    /** How many Members' own values a reader may know. */
    private int companions(Readership reader) {
        boolean standsForSeveral = reader.audience().grant().hasMembers() || reader.readsSeveralUnions();
        return standsForSeveral ? profile.companions() : 0;
    }

    int companions() {
        return companions(readership);
    }

    /** Whether the audience may see a Member's value. */
    boolean sees(Subject subject, int cycle, String member) {
        return sees(readership, subject, cycle, member);
    }

    private static boolean sees(Readership reader, Subject subject, int cycle, String member) {
        return subject.isOfKpi() ? reader.sees(cycle, subject.code(), member) : reader.may(Right.TOOLS);
    }

    private static BitSet mask(List<String> members, Predicate<String> hidden) {
        BitSet mask = new BitSet();
        for (int place = 0; place < members.size(); place++) {
            mask.set(place, hidden.test(members.get(place)));
        }
        return mask;
    }
}

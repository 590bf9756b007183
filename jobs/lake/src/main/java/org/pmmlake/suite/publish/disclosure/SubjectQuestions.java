package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            BitSet hidden = mask(now.panel().members(), member -> !sees(other, subject, vintage.cycle(), member));
            onlookers.add(onlooker(other, subject, ruling, sights, hidden));
        }
        BitSet hidden = mask(now.panel().members(), member -> vintage.hidden().contains(member));
        Onlooker own = onlooker(readership, subject, ruling, sights, hidden);
        return new Question(own.told(), own.unknown(), own.links(), now, ruling.stands(), hidden, onlookers);
    }

    private Onlooker onlooker(
            Readership reader, Subject subject, Ruling ruling, Map<Vintage, Sight> sights, BitSet hidden) {
        Vintage vintage = ruling.vintage();
        List<Sight> told = new ArrayList<>();
        List<BitSet> unknown = new ArrayList<>();
        for (Vintage earlier : history.vintages(seen(reader), subject, vintage.cycle())) {
            if (earlier.isProtected() && !(ruling.stands() && earlier.equals(vintage))) {
                Sight sight = sights.computeIfAbsent(earlier, this::sight);
                told.add(sight);
                unknown.add(mask(sight.panel().members(), member -> !sees(reader, subject, earlier.cycle(), member)));
            }
        }
        List<Link> links = new ArrayList<>();
        for (ShownChange change : history.changes(seen(reader), subject)) {
            if (change.cycleFrom() == vintage.cycle() || change.cycleTo() == vintage.cycle()) {
                shown(subject, change, sights).ifPresent(links::add);
            }
        }
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
        List<CountDecision.CountReader> all = new ArrayList<>(List.of(reader(readership, subject, ruling, hidden)));
        for (Readership other : source.readers().onlookers(readership)) {
            BitSet own = mask(panel.members(), member -> !sees(other, subject, vintage.cycle(), member));
            all.add(reader(other, subject, ruling, own));
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

    private CountDecision.CountReader reader(Readership reader, Subject subject, Ruling ruling, BitSet hidden) {
        Vintage vintage = ruling.vintage();
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
                unknown.add(mask(panel.members(), member -> !sees(reader, subject, earlier.cycle(), member)));
            }
        }
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

    private static List<String> seen(Readership reader) {
        return reader.reads().stream().map(Audience::text).toList();
    }

    /** How many Members' own values a reader may know. */
    private int companions(Readership reader) {
        return reader.audience().grant().hasMembers() ? profile.companions() : 0;
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

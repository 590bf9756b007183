package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
import org.pmmlake.metrics.worlds.SubjectDecision.Question;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;
import org.pmmlake.suite.publish.disclosure.AudienceRulings.Ruling;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry.ShownChange;

/** What there is to decide of a subject in a cycle for an audience, beside all that its readers were shown of it. */
final class SubjectQuestions {

    /** Levels of a tool. */
    private static final int LEVELS = 4;

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

    /** The question of a measured subject. */
    Question of(Subject subject, Ruling ruling, Map<Vintage, Sight> sights) {
        Vintage vintage = ruling.vintage();
        List<String> seen = seen();
        List<Sight> told = new ArrayList<>();
        List<BitSet> unknown = new ArrayList<>();
        for (Vintage earlier : history.vintages(seen, subject, vintage.cycle())) {
            boolean own = ruling.stands() && earlier.equals(vintage);
            if (!own && earlier.isProtected()) {
                Sight sight = sights.computeIfAbsent(earlier, this::sight);
                told.add(sight);
                unknown.add(mask(sight.panel().members(), member -> !sees(subject, earlier.cycle(), member)));
            }
        }
        Sight now = ruling.stands() && vintage.isProtected()
                ? sights.computeIfAbsent(vintage, this::sight)
                : sight(vintage, Rung.first(panel(vintage).scale()));
        List<Link> links = new ArrayList<>();
        for (ShownChange change : history.changes(seen, subject)) {
            if (change.cycleFrom() == vintage.cycle() || change.cycleTo() == vintage.cycle()) {
                shown(subject, change, sights).ifPresent(links::add);
            }
        }
        return new Question(
                told, unknown, links, now, ruling.stands(), mask(now.panel().members(), member -> vintage.hidden()
                        .contains(member)));
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
        return Subjects.panel(vintage.subject(), source.frame(vintage.cycle()), vintage.values(), groups);
    }

    private Sight sight(Vintage vintage, Rung rung) {
        Panel panel = panel(vintage);
        return new Sight(panel, mask(panel.members(), member -> vintage.hidden().contains(member)), rung, profile);
    }

    /** What is shown of a counted subject. */
    CountDecision count(Subject subject, Ruling ruling) {
        Vintage vintage = ruling.vintage();
        List<CountSight> told = new ArrayList<>();
        List<BitSet> unknown = new ArrayList<>();
        for (Vintage earlier : history.vintages(seen(), subject, vintage.cycle())) {
            if (earlier.isProtected() && !(ruling.stands() && earlier.equals(vintage))) {
                CountPanel panel = countPanel(earlier);
                told.add(new CountSight(
                        panel,
                        mask(panel.members(), member -> earlier.hidden().contains(member)),
                        CountRung.valueOf(earlier.rung()),
                        profile));
                unknown.add(mask(panel.members(), member -> !sees(subject, earlier.cycle(), member)));
            }
        }
        CountPanel panel = countPanel(vintage);
        BitSet hidden = mask(panel.members(), member -> vintage.hidden().contains(member));
        CountRung rung = ruling.stands() && vintage.isProtected()
                ? CountRung.valueOf(vintage.rung())
                : CountRung.first(panel.kind());
        return CountDecision.of(
                subject.toString() + "/" + vintage.cycle(),
                told,
                unknown,
                new CountSight(panel, hidden, rung, profile),
                ruling.stands(),
                hidden,
                companions());
    }

    private CountPanel countPanel(Vintage vintage) {
        SortedMap<String, Integer> categories = new TreeMap<>();
        vintage.values().forEach((member, value) -> categories.put(member, (int) Math.rint(value)));
        boolean levels = vintage.subject().kind() == Subject.SubjectKind.TOOL;
        return CountPanel.of(
                vintage.cycle(),
                levels ? CountPanel.Kind.LEVEL : CountPanel.Kind.MASK,
                levels
                        ? LEVELS
                        : SubjectValues.codes(source.frame(vintage.cycle())).size(),
                categories,
                new TreeMap<>(vintage.groups()));
    }

    private List<String> seen() {
        return readership.reads().stream().map(Audience::text).toList();
    }

    /** How many Members' own values a reader may know. */
    int companions() {
        return readership.audience().hasMembers() ? profile.companions() : 0;
    }

    /** Whether the audience may see a Member's value. */
    boolean sees(Subject subject, int cycle, String member) {
        return subject.isOfKpi() ? readership.sees(cycle, subject.code(), member) : readership.may(Right.TOOLS);
    }

    private static BitSet mask(List<String> members, Predicate<String> hidden) {
        BitSet mask = new BitSet();
        for (int place = 0; place < members.size(); place++) {
            mask.set(place, hidden.test(members.get(place)));
        }
        return mask;
    }
}

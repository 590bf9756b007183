package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.CountDecision;
import org.pmmlake.metrics.worlds.CountSight;
import org.pmmlake.metrics.worlds.Link;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.metrics.worlds.Renewal;
import org.pmmlake.metrics.worlds.Sight;
import org.pmmlake.metrics.worlds.SubjectDecision;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry.ShownChange;

/** What one audience is shown of each subject, beside all that it was shown before. */
final class AudienceRulings implements Rulings {

    private final Readership readership;
    private final String release;
    private final int number;
    private final ReleaseSource source;
    private final Profile profile;
    private final ReleaseHistory history;
    private final ReleaseInputs inputs;
    private final @Nullable ReleaseInputs last;
    private final SubjectQuestions questions;
    private final SortedMap<Integer, Integer> compared;
    /** The groups of all participating Members by cycle. */
    private final Map<Integer, SortedMap<String, SortedMap<GroupKind, String>>> groups = new ConcurrentHashMap<>();

    private final Map<Subject, SubjectDecision> decisions = new LinkedHashMap<>();
    private final Map<Subject, SortedMap<Integer, CountDecision>> counted = new LinkedHashMap<>();
    private final SortedMap<Subject, SortedMap<Integer, Ruling>> rulings = new TreeMap<>();

    /** What is shown of a subject in a cycle, whether it stood before, and whose changes are too few to show. */
    record Ruling(Vintage vintage, boolean stands, SortedSet<String> pending) {}

    private AudienceRulings(
            Readership readership, String release, ReleaseSource source, ReleaseHistory history, ReleaseInputs inputs) {
        this.readership = readership;
        this.release = release;
        this.number = history.next();
        this.source = source;
        this.profile = source.profile();
        this.compared = source.compared();
        this.history = history;
        this.inputs = inputs;
        this.last = history.lastOther(readership.code(), release)
                .map(ReleaseEntry::inputs)
                .orElse(null);
        this.questions = new SubjectQuestions(readership, source, history);
    }

    /**
     * Decides on the next release, beside all that was shown, also to more open audiences.
     *
     * @param inputs what it is drawn from
     */
    static AudienceRulings decide(
            Readership readership, String release, ReleaseSource source, ReleaseHistory history, ReleaseInputs inputs) {
        AudienceRulings all = new AudienceRulings(readership, release, source, history, inputs);
        // In the order of subjects, which the ledger keeps.
        source.subjects().entrySet().parallelStream()
                .map(entry -> all.decide(entry.getKey(), entry.getValue()))
                .forEachOrdered(Runnable::run);
        return all;
    }

    /** Decides a subject; what comes back files the decision. */
    private Runnable decide(Subject subject, SortedMap<Integer, SortedMap<String, Double>> cycles) {
        SortedMap<Integer, Ruling> own = new TreeMap<>();
        cycles.forEach((cycle, values) -> own.put(cycle, ruling(subject, cycle, values)));
        boolean hides = own.values().stream()
                .anyMatch(ruling -> !ruling.vintage().hidden().isEmpty());
        if (!hides) {
            return () -> rulings.put(subject, own);
        }
        if (!subject.isMeasured()) {
            SortedMap<Integer, CountDecision> decided = new TreeMap<>();
            own.forEach((cycle, ruling) -> decided.put(cycle, questions.count(subject, ruling)));
            own.replaceAll((cycle, ruling) -> at(
                    ruling,
                    Objects.requireNonNull(decided.get(cycle)).sight().rung().name()));
            return () -> {
                rulings.put(subject, own);
                counted.put(subject, decided);
            };
        }
        SubjectDecision decision = decision(subject, own);
        own.replaceAll((cycle, ruling) -> at(ruling, rung(decision.sight(cycle))));
        return () -> {
            rulings.put(subject, own);
            decisions.put(subject, decision);
        };
    }

    private static String rung(@Nullable Sight sight) {
        return sight == null ? "" : sight.rung().name();
    }

    private static Ruling at(Ruling ruling, String rung) {
        if (ruling.stands()) {
            return ruling;
        }
        Vintage first = ruling.vintage();
        return new Ruling(first.hidden().isEmpty() ? first : first.at(rung), false, ruling.pending());
    }

    private Ruling ruling(Subject subject, int cycle, SortedMap<String, Double> values) {
        Vintage now = now(subject, cycle, values);
        Optional<Vintage> last = history.current(readership.code(), subject, cycle);
        if (last.isEmpty() || !last.get().isDefinedAs(now)) {
            return new Ruling(now, false, new TreeSet<>());
        }
        Vintage before = last.get();
        SortedSet<String> hidden = new TreeSet<>(before.hidden());
        hidden.addAll(now.hidden());
        SortedSet<String> all = new TreeSet<>(before.values().keySet());
        all.addAll(values.keySet());
        SortedSet<String> changedHidden = Vintage.changed(hidden, before.values(), values);
        boolean same = Vintage.changed(all, before.values(), values).isEmpty()
                && before.groups().equals(now.groups())
                && before.hidden().equals(now.hidden());
        boolean few = !changedHidden.isEmpty() && changedHidden.size() < Renewal.MEMBERS && canBeDrawn(before, now);
        return same || few ? new Ruling(before, true, changedHidden) : new Ruling(now, false, new TreeSet<>());
    }

    /**
     * Whether figures that stand can be drawn from the cycle as it is: all Members behind them are there, each in the groups
     * that it was in, and with the category that they are of. Where not, they are decided anew beside what was told.
     */
    private boolean canBeDrawn(Vintage before, Vintage now) {
        SortedMap<String, SortedMap<GroupKind, String>> members =
                groups.computeIfAbsent(now.cycle(), cycle -> Subjects.groups(source.frame(cycle)));
        boolean needsRow = now.subject().kind() == Subject.SubjectKind.BREAKDOWN;
        return before.values().keySet().stream()
                .allMatch(member -> Objects.equals(before.groups().get(member), members.get(member))
                        && (!needsRow || now.values().containsKey(member)));
    }

    private Vintage now(Subject subject, int cycle, SortedMap<String, Double> values) {
        CycleFrame frame = source.frame(cycle);
        SortedSet<String> hidden = new TreeSet<>();
        values.keySet().forEach(member -> {
            if (!questions.sees(subject, cycle, member)) {
                hidden.add(member);
            }
        });
        return new Vintage(
                subject,
                cycle,
                Definition.of(subject, frame.catalogue()) + "/" + profile.code(),
                ShownRules.of(subject, frame, profile),
                release,
                number,
                "",
                hidden,
                questions.hasInsiders(subject, cycle, values.keySet()),
                values,
                source.groups(subject, cycle));
    }

    private SubjectDecision decision(Subject subject, SortedMap<Integer, Ruling> own) {
        Map<Vintage, Sight> sights = new HashMap<>();
        SortedMap<Integer, Question> asked = new TreeMap<>();
        own.forEach((cycle, ruling) -> asked.put(cycle, questions.of(subject, ruling, sights)));
        SortedMap<Integer, Integer> pairs = new TreeMap<>();
        Set<Integer> standing = new TreeSet<>();
        if (subject.kind() == Subject.SubjectKind.KPI) {
            Set<ShownChange> told = told(subject);
            compared.forEach((from, to) -> {
                Ruling earlier = own.get(from);
                Ruling later = own.get(to);
                if (earlier == null || later == null || !isComparable(subject, from, to)) {
                    return;
                }
                boolean stands = earlier.stands() && later.stands() && inputs.compareAs(last, from, to);
                boolean isTold = told.contains(change(subject, earlier, later));
                // What was decided of the same figures for the same readers stays as it was.
                if (!stands || isTold) {
                    pairs.put(from, to);
                }
                if (stands) {
                    standing.add(from);
                }
            });
        }
        return SubjectDecision.of(subject.toString(), asked, pairs, standing, questions.companions());
    }

    /** The changes of a subject that this audience was shown before. */
    private Set<ShownChange> told(Subject subject) {
        return new HashSet<>(history.changes(List.of(readership.code()), subject));
    }

    private static ShownChange change(Subject subject, Ruling earlier, Ruling later) {
        Vintage from = earlier.vintage();
        Vintage to = later.vintage();
        return new ShownChange(subject, from.cycle(), from.number(), to.cycle(), to.number());
    }

    private boolean isComparable(Subject subject, int from, int to) {
        return Definition.of(subject, source.frame(from).catalogue())
                .equals(Definition.of(subject, source.frame(to).catalogue()));
    }

    @Override
    public Readership readership() {
        return readership;
    }

    /** A subject in a cycle; null where nobody has a value of it. */
    @Nullable
    Ruling ruling(Subject subject, int cycle) {
        return rulings.getOrDefault(subject, new TreeMap<>()).get(cycle);
    }

    @Override
    public @Nullable Vintage vintage(Subject subject, int cycle) {
        Ruling ruling = ruling(subject, cycle);
        return ruling == null ? null : ruling.vintage();
    }

    @Override
    public @Nullable Sight sight(Subject subject, int cycle) {
        SubjectDecision decision = decisions.get(subject);
        return decision == null ? null : decision.sight(cycle);
    }

    @Override
    public @Nullable CountSight counts(Subject subject, int cycle) {
        CountDecision decision = counted.getOrDefault(subject, new TreeMap<>()).get(cycle);
        return decision == null ? null : decision.sight();
    }

    @Override
    public @Nullable Link link(Subject subject, int from) {
        SubjectDecision decision = decisions.get(subject);
        return decision == null ? null : decision.link(from);
    }

    SortedMap<Subject, SortedMap<Integer, Ruling>> all() {
        return rulings;
    }

    /** The values of standing figures that are others now, by cycle and subject. */
    SortedMap<Integer, SortedMap<Subject, SortedMap<String, Double>>> standing() {
        SortedMap<Integer, SortedMap<Subject, SortedMap<String, Double>>> standing = new TreeMap<>();
        rulings.forEach((subject, cycles) -> cycles.forEach((cycle, ruling) -> {
            if (!ruling.pending().isEmpty()) {
                standing.computeIfAbsent(cycle, none -> new TreeMap<>())
                        .put(subject, ruling.vintage().values());
            }
        }));
        return standing;
    }

    /** What the ledger is to keep of the release. */
    ReleaseEntry entry() {
        List<Vintage> firstShown = new ArrayList<>();
        List<ShownChange> changes = new ArrayList<>();
        rulings.forEach((subject, cycles) -> cycles.values().stream()
                .filter(ruling -> !ruling.stands())
                .forEach(ruling -> firstShown.add(ruling.vintage())));
        decisions.forEach((subject, decision) -> compared.forEach((from, to) -> {
            Ruling earlier = ruling(subject, from);
            Ruling later = ruling(subject, to);
            if (earlier != null && later != null && decision.link(from) != null) {
                changes.add(change(subject, earlier, later));
            }
        }));
        // What stands is in the ledger.
        decisions.keySet().forEach(subject -> changes.removeAll(told(subject)));
        return new ReleaseEntry(number, release, readership.code(), inputs, firstShown, changes);
    }

    /** How many other worlds the subjects of a cycle have at the most. */
    int worlds(int cycle) {
        int most = 0;
        for (SubjectDecision decision : decisions.values()) {
            most = Math.max(most, decision.worlds(cycle).size());
        }
        for (SortedMap<Integer, CountDecision> decided : counted.values()) {
            CountDecision decision = decided.get(cycle);
            most = Math.max(most, decision == null ? 0 : decision.worlds().size());
        }
        return most;
    }

    /** Other values of the subjects of a cycle: the world of this number of each; those of few worlds begin again. */
    SortedMap<Subject, SortedMap<String, Double>> world(int cycle, int world) {
        SortedMap<Subject, SortedMap<String, Double>> values = new TreeMap<>();
        if (world >= worlds(cycle)) {
            return values;
        }
        decisions.forEach((subject, decision) -> {
            List<List<double[]>> all = decision.worlds(cycle);
            Sight sight = decision.sight(cycle);
            if (!all.isEmpty() && sight != null) {
                List<double[]> panels = all.get(world % all.size());
                double[] own = panels.get(panels.size() - 1);
                values.put(subject, byMember(sight.panel().members(), place -> own[place]));
            }
        });
        counted.forEach((subject, decided) -> {
            CountDecision decision = decided.get(cycle);
            List<List<int[]>> all = decision == null ? List.of() : decision.worlds();
            if (decision != null && !all.isEmpty()) {
                List<int[]> panels = all.get(world % all.size());
                int[] own = panels.get(panels.size() - 1);
                values.put(subject, byMember(decision.sight().panel().members(), place -> own[place]));
            }
        });
        return values;
    }

    private static SortedMap<String, Double> byMember(List<String> members, IntToDoubleFunction values) {
        SortedMap<String, Double> byMember = new TreeMap<>();
        for (int place = 0; place < members.size(); place++) {
            byMember.put(members.get(place), values.applyAsDouble(place));
        }
        return byMember;
    }
}

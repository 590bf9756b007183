package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.Pool.Patience;

/**
 * What one audience is shown of one subject in all cycles: the highest rung of each cycle at which every hidden value has
 * another world, and the changes between cycles that leave it one. Cycles that stand are shown as they were.
 */
public final class SubjectDecision {

    private final String subject;
    private final int companions;
    private final SortedMap<Integer, Question> questions;
    private final SortedMap<Integer, Sight> sights = new TreeMap<>();
    private final SortedMap<Integer, List<Pool>> pools = new TreeMap<>();
    private final SortedMap<Integer, List<List<double[]>>> worlds = new TreeMap<>();
    private final Map<Integer, Link> links = new LinkedHashMap<>();

    /**
     * What there is to decide of a cycle.
     *
     * @param told what the audience was shown of the cycle before, in this release to more open audiences or in earlier ones
     * @param unknown of each of these, whether the audience may not see the value at each place
     * @param links changes from or to one of these, or of the panel as it stands, that the audience was shown before
     * @param now the panel as it is shown now: at the rung that stands, or at the first
     * @param stands whether it is shown as it was
     * @param hidden of the panel shown now, whether the audience may not see the value at each place
     * @param onlookers readers of other audiences who see this release, too
     */
    public record Question(
            List<Sight> told,
            List<BitSet> unknown,
            List<Link> links,
            Sight now,
            boolean stands,
            BitSet hidden,
            List<Onlooker> onlookers) {

        /** A question of one audience alone. */
        public Question(
                List<Sight> told, List<BitSet> unknown, List<Link> links, Sight now, boolean stands, BitSet hidden) {
            this(told, unknown, links, now, stands, hidden, List.of());
        }

        /** Copies the lists. */
        public Question {
            told = List.copyOf(told);
            unknown = List.copyOf(unknown);
            links = List.copyOf(links);
            onlookers = List.copyOf(onlookers);
        }

        /** What there was to decide when the last panel was told. */
        private Question before() {
            int last = told.size() - 1;
            return new Question(
                    told.subList(0, last),
                    unknown.subList(0, last),
                    links,
                    told.get(last),
                    false,
                    unknown.get(last),
                    onlookers.stream()
                            .filter(onlooker -> !onlooker.told().isEmpty())
                            .map(Onlooker::before)
                            .toList());
        }

        /** The audience and all onlookers from whom something is hidden, but for those of whom another one knows as much. */
        private List<Onlooker> readers(int companions) {
            List<Onlooker> readers = new ArrayList<>(List.of(new Onlooker(told, unknown, links, hidden, companions)));
            for (Onlooker onlooker : onlookers) {
                if (!onlooker.hidden().isEmpty()
                        && readers.stream().noneMatch(other -> other.knowsAsMuchAs(onlooker, now))) {
                    readers.removeIf(other -> onlooker.knowsAsMuchAs(other, now));
                    readers.add(onlooker);
                }
            }
            return readers;
        }

        private Story story(String subject, Sight sight, List<Link> more, Onlooker reader) {
            List<Sight> all = new ArrayList<>(reader.told());
            List<BitSet> masks = new ArrayList<>(reader.unknown());
            all.add(sight);
            masks.add(reader.hidden());
            List<Link> both = new ArrayList<>(reader.links());
            both.addAll(more);
            return new Story(subject, all, masks, both);
        }
    }

    /**
     * A reader of a less open audience, who sees this release beside its own: what is hidden from it may be told by neither.
     *
     * @param told what it was shown of the cycle before
     * @param unknown of each of these, whether it may not see the value at each place
     * @param links changes from or to one of these, or of the panel as it stands, that it was shown before
     * @param hidden the same as {@code unknown} of the panel shown now
     * @param companions how many Members' own values it may know
     */
    public record Onlooker(List<Sight> told, List<BitSet> unknown, List<Link> links, BitSet hidden, int companions) {

        /** Copies the lists. */
        public Onlooker {
            told = List.copyOf(told);
            unknown = List.copyOf(unknown);
            links = List.copyOf(links);
        }

        private Onlooker withoutLinks() {
            return new Onlooker(told, unknown, List.of(), hidden, companions);
        }

        private Onlooker before() {
            int last = told.size() - 1;
            return new Onlooker(told.subList(0, last), unknown.subList(0, last), links, unknown.get(last), companions);
        }

        /**
         * Whether what is safe from this reader is safe from another one, who was shown the same: nothing is hidden from the other
         * one alone, and the Members whose values it sees or knows beyond this one are no more than this one may know.
         */
        private boolean knowsAsMuchAs(Onlooker other, Sight now) {
            if (companions < other.companions || !told.equals(other.told) || !links.equals(other.links)) {
                return false;
            }
            List<Sight> sights = new ArrayList<>(told);
            sights.add(now);
            Set<String> more = new HashSet<>();
            for (int k = 0; k < sights.size(); k++) {
                BitSet own = k < told.size() ? unknown.get(k) : hidden;
                BitSet others = k < told.size() ? other.unknown.get(k) : other.hidden;
                BitSet alone = (BitSet) others.clone();
                alone.andNot(own);
                if (!alone.isEmpty()) {
                    return false;
                }
                BitSet seen = (BitSet) own.clone();
                seen.andNot(others);
                List<String> members = sights.get(k).panel().members();
                seen.stream().forEach(place -> more.add(members.get(place)));
            }
            return more.size() <= companions - other.companions;
        }
    }

    private SubjectDecision(String subject, SortedMap<Integer, Question> questions, int companions) {
        this.subject = subject;
        this.questions = questions;
        this.companions = companions;
    }

    /** Decides a subject of which no change was told before. */
    public static SubjectDecision of(
            String subject,
            SortedMap<Integer, Question> questions,
            SortedMap<Integer, Integer> compared,
            int companions) {
        return of(subject, questions, compared, Set.of(), companions);
    }

    /**
     * Decides a subject.
     *
     * @param subject the KPI, or category of a breakdown
     * @param questions by cycle
     * @param compared the later of each two cycles that are compared, by the earlier
     * @param standing the earlier cycle of each change that is shown again as the same readers were told it, and that was
     *     found safe then: it tells nothing new
     * @param companions how many Members' own values a reader may know
     */
    public static SubjectDecision of(
            String subject,
            SortedMap<Integer, Question> questions,
            SortedMap<Integer, Integer> compared,
            Set<Integer> standing,
            int companions) {
        SubjectDecision decision = new SubjectDecision(subject, questions, companions);
        questions.forEach(decision::decide);
        compared.forEach((from, to) -> decision.compare(from, to, standing.contains(from)));
        decision.pools.forEach((cycle, pools) -> decision.worlds.put(
                cycle, pools.stream().flatMap(pool -> pool.proof().stream()).toList()));
        decision.pools.clear();
        return decision;
    }

    private void decide(int cycle, Question question) {
        if (question.stands()) {
            sights.put(cycle, question.now());
            return;
        }
        List<Pool> looked = List.of();
        for (Sight sight = question.now(); ; sight = sight.at(sight.rung().next())) {
            if (sight.hides() && sight.rung() == Rung.COUNTS) {
                climb(cycle, question, sight);
                return;
            }
            sights.put(cycle, sight);
            if (!sight.hides()) {
                return;
            }
            looked = pools(question, sight, List.of(), looked, Patience.USUAL);
            if (areComplete(looked)) {
                pools.put(cycle, looked);
                return;
            }
        }
    }

    /**
     * Goes the other way where no rung was safe: finds again the worlds of what was told before, and adds to them as many of
     * the new figures as they can bear.
     */
    private void climb(int cycle, Question question, Sight counts) {
        sights.put(cycle, counts);
        List<Pool> told = question.told().isEmpty() ? List.of() : told(question.before());
        List<Pool> looked = pools(question, counts, List.of(), told, Patience.LAST);
        for (Sight sight = counts;
                areComplete(looked) && sight.rung() != question.now().rung(); ) {
            sight = sight.at(sight.rung().above());
            looked = pools(question, sight, List.of(), looked, Patience.LAST);
            if (areComplete(looked)) {
                sights.put(cycle, sight);
                pools.put(cycle, looked);
            }
        }
    }

    /** The worlds of what was told last, by the way on which they were found then. */
    private List<Pool> told(Question last) {
        Question alone = new Question(
                last.told(),
                last.unknown(),
                List.of(),
                last.now(),
                false,
                last.hidden(),
                last.onlookers().stream().map(Onlooker::withoutLinks).toList());
        List<Pool> looked = List.of();
        Sight sight = last.now().at(Rung.GROUPS);
        while (sight.rung() != last.now().rung()) {
            looked = pools(alone, sight, List.of(), looked, Patience.LAST);
            sight = sight.at(sight.rung().next());
        }
        looked = pools(alone, last.now(), List.of(), looked, Patience.LAST);
        return pools(last, last.now(), List.of(), looked, Patience.LAST);
    }

    /** Shows a change that stands, and one beside which every value of both cycles has another world. */
    private void compare(int from, int to, boolean stands) {
        Sight earlier = sights.get(from);
        Sight later = sights.get(to);
        if (earlier == null || later == null) {
            return;
        }
        Link link = new Link(earlier, later);
        links.put(from, link);
        if (stands || (link.change() == null && link.matched() == null)) {
            return;
        }
        List<Pool> before = pools(from);
        List<Pool> after = areComplete(before) ? pools(to) : List.of();
        if (!areComplete(after)) {
            links.remove(from);
        } else {
            pools.put(from, before);
            pools.put(to, after);
        }
    }

    private List<Pool> pools(int cycle) {
        Question question = questions.get(cycle);
        Sight sight = sights.get(cycle);
        if (question == null || sight == null) {
            return List.of();
        }
        List<Link> own = links.values().stream()
                .filter(link -> link.from() == sight || link.to() == sight)
                .toList();
        return pools(question, sight, own, pools.getOrDefault(cycle, List.of()), Patience.USUAL);
    }

    /** A pool for each reader, up to the first that is not complete; what was found for the same readers before helps. */
    private List<Pool> pools(Question question, Sight sight, List<Link> more, List<Pool> before, Patience patience) {
        List<Pool> found = new ArrayList<>();
        for (Onlooker reader : question.readers(companions)) {
            Pool like = found.size() < before.size() ? before.get(found.size()) : null;
            found.add(Pool.of(question.story(subject, sight, more, reader), reader.companions(), like, patience));
            if (!found.get(found.size() - 1).isComplete()) {
                break;
            }
        }
        return found;
    }

    private static boolean areComplete(List<Pool> pools) {
        return !pools.isEmpty() && pools.stream().allMatch(Pool::isComplete);
    }

    /** A cycle as it is shown; null where the subject has no values in it. */
    public @Nullable Sight sight(int cycle) {
        return sights.get(cycle);
    }

    /** The change that begins with a cycle; null where it is not shown. */
    public @Nullable Link link(int from) {
        return links.get(from);
    }

    /**
     * Worlds in which, for every reader, each hidden value of a cycle is elsewhere, other cycles being as they are: the
     * values of the panels told before and of the one shown now.
     */
    public List<List<double[]>> worlds(int cycle) {
        return worlds.getOrDefault(cycle, List.of());
    }
}

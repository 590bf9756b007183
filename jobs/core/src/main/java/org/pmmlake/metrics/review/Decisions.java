package org.pmmlake.metrics.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All decisions in the order in which they were made; the last one about a finding counts. Immutable. */
public final class Decisions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final ArrayList<Decision> all;
    private final TreeMap<FindingKey, Decision> last = new TreeMap<>();

    /** The decisions in their order. */
    public Decisions(List<Decision> all) {
        this.all = new ArrayList<>(all);
        all.forEach(decision -> last.put(decision.finding(), decision));
    }

    /** No decision about anything. */
    public static Decisions none() {
        return new Decisions(List.of());
    }

    public List<Decision> all() {
        return List.copyOf(all);
    }

    /** The cycles of the findings that were decided about. */
    public SortedSet<Integer> cycles() {
        return last.keySet().stream().map(FindingKey::cycle).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last decision about a finding, if it is about what is observed now. */
    public Optional<Decision> about(FindingKey finding, String observed) {
        return Optional.ofNullable(last.get(finding))
                .filter(decision -> decision.observed().equals(observed));
    }

    public FindingState stateOf(FindingKey finding, String observed) {
        return about(finding, observed).map(Decision::state).orElse(FindingState.OPEN);
    }

    /**
     * Why a decision may not be added, as a sentence; empty where it may. Accepting and overriding take an answer, and
     * somebody else than the one who gave it.
     */
    public Optional<String> objection(Decision decision) {
        if (isNoText(decision.by()) || isNoText(decision.reason())) {
            return Optional.of(
                    "A decision says who decides and why: both in one line of at most " + LONGEST + " characters.");
        }
        if (decision.state() == FindingState.OPEN) {
            return Optional.of("A finding is open by itself: decide that it is answered, accepted or overridden.");
        }
        if (!decision.state().isClosed()) {
            return Optional.empty();
        }
        Optional<Decision> before = about(decision.finding(), decision.observed());
        if (before.map(Decision::state).filter(FindingState.ANSWERED::equals).isEmpty()) {
            return Optional.of("The finding is "
                    + before.map(Decision::state).orElse(FindingState.OPEN).code() + ": it takes an answer first"
                    + " (--state answered) before somebody else can find it "
                    + decision.state().code() + ".");
        }
        return before.filter(answer -> person(answer.by()).equals(person(decision.by())))
                .map(answer -> answer.by() + " gave the answer: a second person has to find it "
                        + decision.state().code() + ".");
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    private static String person(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** These decisions and one more. */
    public Decisions with(Decision decision) {
        List<Decision> more = new ArrayList<>(all);
        more.add(decision);
        return new Decisions(more);
    }

    /**
     * What results of a cycle depend on: each finding that was decided about, what was observed and what it became; empty
     * where nothing was. Who decided, why and when makes no difference to results.
     */
    public String resultText(int cycle) {
        return last.entrySet().stream()
                .filter(entry -> entry.getKey().cycle() == cycle)
                .map(Map.Entry::getValue)
                .map(decision -> String.join(
                        "\u001F",
                        decision.finding().member(),
                        decision.finding().kpi(),
                        decision.finding().rule(),
                        decision.finding().place(),
                        decision.observed(),
                        decision.state().code()))
                .collect(Collectors.joining("\n"));
    }
}

package org.pmmlake.metrics.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final FindingKey FINDING = new FindingKey(2022, "X01", "a-kpi", "outlier", "");

    private static Decision decision(FindingState state, String by, String observed) {
        return new Decision(FINDING, observed, state, by, "looked at it", "2024-01-31T12:00:00Z");
    }

    @Test
    void theLastDecisionCountsAsLongAsTheSameIsObserved() {
        Decisions decisions = new Decisions(List.of(
                decision(FindingState.ANSWERED, "Ada", "951.4"), decision(FindingState.ACCEPTED, "Ben", "951.4")));
        assertThat(decisions.stateOf(FINDING, "951.4")).isEqualTo(FindingState.ACCEPTED);
        assertThat(decisions.stateOf(FINDING, "95.14")).isEqualTo(FindingState.OPEN);
        assertThat(decisions.stateOf(new FindingKey(2024, "X01", "a-kpi", "outlier", ""), "951.4"))
                .isEqualTo(FindingState.OPEN);
    }

    @Test
    void settlingTakesAnAnswerAndASecondPerson() {
        Decisions none = Decisions.none();
        assertThat(none.objection(decision(FindingState.ACCEPTED, "Ben", "1"))).isPresent();
        assertThat(none.objection(decision(FindingState.ANSWERED, "Ada", "1"))).isEmpty();

        Decisions answered = none.with(decision(FindingState.ANSWERED, "Ada  Lovelace", "1"));
        assertThat(answered.objection(decision(FindingState.OVERRIDDEN, " ada lovelace", "1")))
                .isPresent();
        assertThat(answered.objection(decision(FindingState.OVERRIDDEN, "Ben", "1")))
                .isEmpty();
        // The answer was about something else.
        assertThat(answered.objection(decision(FindingState.ACCEPTED, "Ben", "2")))
                .isPresent();
    }

    @Test
    void whoAndWhyAreNeeded() {
        assertThat(Decisions.none().objection(decision(FindingState.ANSWERED, " ", "1")))
                .isPresent();
        assertThat(Decisions.none()
                        .objection(new Decision(FINDING, "1", FindingState.ANSWERED, "Ada", "two\nlines", "")))
                .isPresent();
        assertThat(Decisions.none().objection(decision(FindingState.OPEN, "Ada", "1")))
                .isPresent();
    }

    @Test
    void resultsDependOnStatesOnly() {
        Decision answer = decision(FindingState.ANSWERED, "Ada", "1");
        Decision other = new Decision(FINDING, "1", FindingState.ANSWERED, "Eve", "another reason", "later");
        assertThat(new Decisions(List.of(answer)).resultText(2022))
                .isEqualTo(new Decisions(List.of(other)).resultText(2022))
                .isNotEmpty();
        assertThat(new Decisions(List.of(answer)).resultText(2024)).isEmpty();
        assertThat(Decisions.none().resultText(2022)).isEmpty();
    }
}

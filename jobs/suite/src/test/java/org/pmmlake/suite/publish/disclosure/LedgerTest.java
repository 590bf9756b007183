package org.pmmlake.suite.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/** What the ledger keeps of a release comes back as it was, and refusals hold only while nothing about their cycles changed. */
class LedgerTest {

    private static final ValueId EARLY = new ValueId("X01", 2022, 1);
    private static final ValueId LATE = new ValueId("X01", 2024, 1);
    private static final ValueId OTHER = new ValueId("X02", 2024, 3);

    private static final Refusal OF_2022 = new Refusal("wco", "kpi", List.of(fact(1, EARLY)));
    private static final Refusal OF_2024 = new Refusal("wco", "kpi", List.of(fact(1, LATE, OTHER), fact(2, LATE)));
    private static final Refusal OF_BOTH = new Refusal("wco", "kpi", List.of(fact(1, EARLY, LATE)));

    private static Fact fact(int power, ValueId... values) {
        BigInteger weight = new BigInteger("-12345678901234567890");
        return new Fact(
                power,
                Arrays.stream(values)
                        .map(value -> new Term(value, value.equals(LATE) ? weight : BigInteger.TWO))
                        .toList());
    }

    private static ReleaseInputs inputs(String method, String disclosure, int revision) {
        SortedMap<Integer, SortedMap<String, Integer>> submissions = new TreeMap<>();
        submissions.put(2022, new TreeMap<>(Map.of("X01", 1)));
        submissions.put(2024, new TreeMap<>(Map.of("X01", 1, "X02", revision)));
        return new ReleaseInputs(
                method,
                disclosure,
                new TreeMap<>(Map.of(2022, "a", 2024, "b")),
                new TreeMap<>(),
                submissions,
                new TreeSet<>(List.of(2022, 2024)),
                new TreeMap<>(),
                "readers",
                new TreeMap<>(Map.of(2022, "files")));
    }

    private static LedgerRelease release() {
        return new LedgerRelease(
                7,
                "R7",
                "wco",
                List.of("public"),
                inputs("method", "rules", 3),
                List.of(new ReleasedFact("R7", "wco", "kpi", "mean", fact(1, EARLY, OTHER), new BigDecimal("0.1"))),
                Map.of("kpi", Map.of(EARLY, 0.1, LATE, -2.5, OTHER, 1e300)),
                List.of(OF_2022, OF_2024, OF_BOTH),
                List.of(new Certificate(
                        "kpi",
                        "wco",
                        Audience.Insiders.ANY_MEMBER,
                        List.of(EARLY, LATE),
                        List.of(fact(1, EARLY, LATE).terms()))));
    }

    @Test
    void aReleaseComesBackAsItWas() {
        LedgerRelease release = release();

        Ledger read = Ledger.read(List.of(Ledger.bytes(release)));

        assertThat(read.releases()).containsExactly(release);
        assertThat(Ledger.bytes(read.releases().get(0))).isEqualTo(Ledger.bytes(release));
    }

    @Test
    void aDamagedFileIsNamedAsSuch() {
        byte[] whole = Ledger.bytes(release());
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> Ledger.read(List.of(cut)))
                .isInstanceOf(DisclosureRefused.class)
                .hasMessageContaining("state/releases is damaged");
        assertThatThrownBy(() -> Ledger.read(List.of("no release".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DisclosureRefused.class);
    }

    @Test
    void refusalsHoldWhileTheirCyclesAreTheSame() {
        Ledger ledger = new Ledger(List.of(release()));

        assertThat(ledger.refusals(inputs("method", "rules", 3)))
                .isEqualTo(Map.of("kpi", List.of(OF_2022, OF_2024, OF_BOTH)));
        assertThat(ledger.refusals(inputs("method", "rules", 4))).isEqualTo(Map.of("kpi", List.of(OF_2022)));
        assertThat(ledger.refusals(inputs("method", "other rules", 3))).isEmpty();
        assertThat(ledger.refusals(inputs("other method", "rules", 3))).isEmpty();
    }
}

package org.pmmlake.suite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.attack.Attackers.Protection;

/**
 * Nobody with a solver works out what releases hide, from three releases with latecomers and a revision; with the protection
 * switched off the same attacks succeed. The long form is in {@code LongAttackTest}.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackersTest {

    private static final int MEMBERS = 15;
    private static final long SEED = 1;
    private static final double EFFORT = 10;

    private final Map<String, Attackers> readers = new TreeMap<>();

    AttackersTest(@TempDir Path folder, SparkSession session) {
        HardLake lake = HardLake.published(folder, session, MEMBERS, SEED);
        for (String reader : HardLake.READERS) {
            readers.put(reader, lake.attackers(reader, EFFORT));
        }
    }

    private Attackers of(String reader) {
        return java.util.Objects.requireNonNull(readers.get(reader));
    }

    private static void assertNothingFound(Findings findings) {
        assertThat(findings.attacked()).isPositive();
        assertThat(findings.exposed()).isEmpty();
        assertThat(findings.timeouts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "wco"})
    void valuesInWholeStepsStayOpen(String reader) {
        assertNothingFound(of(reader).steps(Protection.ON));
    }

    @Test
    void whoGaveAReasonStaysOpen() {
        assertNothingFound(of("public").reasons(Protection.ON));
    }

    @Test
    void levelsOfToolsStayOpen() {
        assertNothingFound(of("public").levels(Protection.ON));
    }

    @Test
    void withoutProtectionEachAttackSucceeds() {
        assertThat(of("public").steps(Protection.OFF).exposed()).isNotEmpty();
        assertThat(of("public").reasons(Protection.OFF).exposed()).isNotEmpty();
        assertThat(of("public").levels(Protection.OFF).exposed()).isNotEmpty();
    }
}

package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.review.FindingState;

class DecisionLedgerTest {

    private final Path file;
    private final LakePaths paths;
    private final DecisionLedger ledger;

    DecisionLedgerTest(@TempDir Path lake) {
        this.file = lake.resolve("review/decisions.jsonl");
        this.paths = LakePaths.of(lake.toString(), new Configuration());
        this.ledger = new DecisionLedger(paths);
    }

    static Decision decision(String member) {
        FindingKey finding = new FindingKey(2022, member, "release-time", "outlier", "");
        return new Decision(finding, "150", FindingState.ANSWERED, "Ada", "A seaport", "2026-01-01T00:00:00Z");
    }

    @BeforeEach
    void decide() {
        assertThat(ledger.read().all()).isEmpty();
        ledger.append(decision("X01"));
        ledger.append(decision("X02"));
        assertThat(ledger.read().all()).containsExactly(decision("X01"), decision("X02"));
    }

    private void refused() {
        assertThatThrownBy(ledger::read)
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContainingAll("review/decisions.jsonl", "backup", "pmm run --heal");
        assertThatThrownBy(() -> ledger.append(decision("X03"))).isInstanceOf(DamagedLakeException.class);
    }

    @Test
    void lostDecisionsDoNotGoForNone() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        refused();
        Files.write(file, new byte[0]);
        refused();
        Files.writeString(file, new String(whole, StandardCharsets.UTF_8).replace("seaport", "airport"));
        refused();
        Files.write(file, whole);
        assertThat(ledger.read().all()).hasSize(2);
    }

    @Test
    void thoseThatAreLeftCountWhereSomebodySaysSo() throws IOException {
        assertThat(ledger.accept()).isFalse();
        Files.writeString(file, Files.readAllLines(file).get(1) + "\n");
        refused();
        assertThat(ledger.accept()).isTrue();
        ledger.append(decision("X03"));
        assertThat(ledger.read().all()).containsExactly(decision("X02"), decision("X03"));
        Files.writeString(file, "{\"find");
        assertThatThrownBy(ledger::accept)
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContaining("line 1");
    }

    /** A process that was killed between leaves both digests in the state. */
    @Test
    void eitherFileCountsWhileOneReplacesTheOther() throws IOException {
        StateFile stateFile = new StateFile(paths);
        byte[] before = Files.readAllBytes(file);
        ledger.append(decision("X03"));
        byte[] after = Files.readAllBytes(file);
        stateFile.write(stateFile.read().withDecisions(FileDigest.of(before), FileDigest.of(after)));
        assertThat(ledger.read().all()).hasSize(3);
        Files.write(file, before);
        ledger.append(decision("X04"));
        assertThat(ledger.read().all()).hasSize(3).endsWith(decision("X04"));
    }

    /** The digest is of no earlier state, and neither are decisions. */
    @Test
    void aLakeThatGoesBackKeepsThem() {
        StateFile stateFile = new StateFile(paths);
        EarlierState earlier = EarlierState.of(1, LakeState.empty());
        stateFile.write(stateFile.read().backTo(earlier).with(new TreeMap<>(), new TreeMap<>()));
        assertThat(ledger.read().all()).hasSize(2);
        assertThat(stateFile.read().decisions()).hasSize(1);
    }
}

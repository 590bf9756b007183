package org.pmmlake.suite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.attack.Attackers.Protection;

/**
 * The attacks of {@link AttackersTest} on larger lakes, with {@code -Dattack.long=true}; and on a lake that is there, such as
 * the demo, with {@code -Dattack.lakes=DIR,DIR}: copies of it as it stood after each of its releases. One question takes the
 * solver about {@code -Dattack.effort} seconds at the most. What each attack found stands in {@code target/attacks.txt}.
 */
@ExtendWith(SharedSpark.class)
class LongAttackTest {

    private static final double EFFORT = Double.parseDouble(System.getProperty("attack.effort", "120"));

    private static void attack(String what, String reader, Attackers attackers) throws IOException {
        Map<String, Findings> all = new TreeMap<>();
        // All readers but the public may see the levels of tools.
        if (reader.equals("public")) {
            all.put("levels", attackers.levels(Protection.ON));
        }
        all.put("ranges", attackers.ranges(Protection.ON));
        all.put("reasons", attackers.reasons(Protection.ON));
        all.put("steps", attackers.steps(Protection.ON));
        StringBuilder lines = new StringBuilder();
        all.forEach((kind, findings) -> lines.append("%s, %s: %s%n".formatted(what, kind, findings)));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/attacks.txt"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(all.values()).as(what).allSatisfy(findings -> assertThat(findings.exposed())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "9, 2", "9, 3", "62, 1", "62, 2", "62, 3", "186, 1"})
    @EnabledIfSystemProperty(named = "attack.long", matches = "true")
    void largerLakesStayOpen(int members, long seed, @TempDir Path folder, SparkSession session) throws IOException {
        HardLake lake = HardLake.published(folder, session, members, seed);
        for (String reader : HardLake.READERS) {
            attack(members + " Members, seed " + seed + ", " + reader, reader, lake.attackers(reader, EFFORT));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "attack.lakes", matches = ".+")
    void aLakeThatIsThereStaysOpen(SparkSession session) throws IOException {
        Map<String, List<Edition>> editions = new LinkedHashMap<>();
        String lakes = System.getProperty("attack.lakes");
        for (String lake : lakes.split(",", -1)) {
            Secrets secrets = Secrets.of(session, lake);
            List<Release> told = new ArrayList<>();
            for (String reader : HardLake.READERS) {
                Path current = Path.of(lake, "published", reader, "current").toRealPath();
                told.add(new Release(current));
                editions.computeIfAbsent(reader, none -> new ArrayList<>())
                        .add(new Edition(HardLake.name(current), secrets, List.copyOf(told)));
            }
        }
        Catalogue catalogue = CycleCatalogues.load(Path.of(System.getProperty("pmm.root"), "conf"))
                .forCycle(2022);
        for (String reader : HardLake.READERS) {
            attack(
                    lakes + ", " + reader,
                    reader,
                    new Attackers(
                            editions.getOrDefault(reader, List.of()), catalogue, !reader.equals("public"), EFFORT));
        }
    }
}

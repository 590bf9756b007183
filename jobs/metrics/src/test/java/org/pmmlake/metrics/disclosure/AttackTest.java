package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/** The experiment of BACKGROUND §5.4: random groups and responses, three releases, late submissions and revisions. */
class AttackTest {

    @ParameterizedTest
    @CsvSource({"62,1,WCO", "62,2,NATIONAL", "62,3,UNION", "62,4,NATIONAL", "186,5,WCO"})
    void nobodyComputesAWithheldValueOverThreeReleases(int size, int seed, DisclosureLevel level) {
        Random random = new Random(seed);
        World world = new World(World.register(size, random));
        Releases releases = new Releases(world, Domain.share(), Profile.strict(), level, unions(world, random));
        world.reportRandomly(2022, size / 3, random);
        for (int release = 1; release <= 3; release++) {
            Decision decision = releases.publish();
            for (String audience : audiences(world)) {
                assertThat(releases.verify(decision, audience)).as(audience).isEmpty();
                assertThat(releases.found(audience, "")).as(audience).isEmpty();
            }
            for (String insider : insiders(world, random)) {
                assertThat(releases.found("wco", insider)).as(insider).isEmpty();
                assertThat(releases.found("union=A", insider)).as(insider).isEmpty();
            }
            late(world, release, random);
        }
    }

    /** Cycles come and change while others are settled: what was told of these connects with what is told now, or not. */
    @ParameterizedTest
    @CsvSource({"62,1,WCO", "62,2,NATIONAL", "62,3,UNION", "62,4,WCO", "30,5,NATIONAL", "30,6,WCO", "20,7,WCO"})
    void nobodyComputesAWithheldValueWhileCyclesAreSettled(int size, int seed, DisclosureLevel level) {
        Random random = new Random(seed);
        World world = new World(World.register(size, random));
        Releases releases = new Releases(world, Domain.share(), Profile.strict(), level, unions(world, random));
        List<Integer> cycles = new ArrayList<>();
        for (int release = 1; release <= 7; release++) {
            int changed = cycles.isEmpty() || release % 2 == 0
                    ? 2020 + 2 * release
                    : cycles.get(random.nextInt(cycles.size()));
            if (cycles.contains(changed)) {
                List<String> silent = world.silent(changed);
                world.report(silent.get(random.nextInt(silent.size())), changed, 100 * random.nextDouble());
            } else {
                cycles.add(changed);
                world.reportRandomly(changed, size / 3 + random.nextInt(size / 3), random);
            }
            Set<Integer> settled = new HashSet<>(cycles);
            settled.remove(changed);
            releases.publish(settled);
            for (String audience : audiences(world)) {
                assertThat(releases.verifyAll(audience)).as(audience).isEmpty();
                assertThat(releases.found(audience, "")).as(audience).isEmpty();
            }
            for (String insider : insiders(world, random)) {
                assertThat(releases.found("wco", insider)).as(insider).isEmpty();
                assertThat(releases.found("union=A", insider)).as(insider).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"62,1", "62,2", "62,3", "186,5"})
    void theSameAttackerSucceedsWithoutComplementarySuppression(int size, int seed) {
        Random random = new Random(seed);
        World world = new World(World.register(size, random));
        Releases releases = new Releases(
                world, Domain.share(), Profile.strict().primaryOnly(), DisclosureLevel.WCO, unions(world, random));
        world.reportRandomly(2022, size / 3, random);
        NavigableSet<ValueId> found = new TreeSet<>();
        for (int release = 1; release <= 3; release++) {
            releases.publish();
            found.addAll(releases.found("public", ""));
            late(world, release, random);
        }

        assertThat(found).isNotEmpty();
    }

    /** One latecomer, one revision and, before the third release, the next cycle. */
    private static void late(World world, int release, Random random) {
        List<String> silent = world.silent(2022);
        world.report(silent.get(random.nextInt(silent.size())), 2022, 100 * random.nextDouble());
        ValueId revised = List.copyOf(world.current().keySet()).get(random.nextInt(10));
        world.report(revised.member(), revised.cycle(), 100 * random.nextDouble());
        if (release == 2) {
            world.reportRandomly(2024, world.register.size() / 3, random);
        }
    }

    private static Map<String, List<String>> unions(World world, Random random) {
        Map<String, List<String>> unions = new TreeMap<>();
        for (String name : List.of("A", "B")) {
            List<String> members = new ArrayList<>();
            for (World.Member member : world.register) {
                if (random.nextInt(4) == 0) {
                    members.add(member.code());
                }
            }
            unions.put(name, members);
        }
        return unions;
    }

    private static List<String> audiences(World world) {
        return List.of(
                "public",
                "wco",
                "union=A",
                "union=B",
                "member=" + world.register.get(0).code(),
                "member=" + world.register.get(7).code());
    }

    private static List<String> insiders(World world, Random random) {
        List<String> insiders = new ArrayList<>();
        List<ValueId> values = List.copyOf(world.current().keySet());
        for (int k = 0; k < 8; k++) {
            insiders.add(values.get(random.nextInt(values.size())).member());
        }
        return insiders;
    }
}

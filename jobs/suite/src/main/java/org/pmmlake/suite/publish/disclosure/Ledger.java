package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.ValueId;

/** Everything that was ever shown to anybody: the releases of a lake in the order they were made. */
public final class Ledger {

    private final List<LedgerRelease> releases;

    public Ledger(List<LedgerRelease> releases) {
        this.releases = List.copyOf(releases);
    }

    /** The ledger of these files, in any order. */
    public static Ledger read(Collection<byte[]> files) {
        return new Ledger(files.parallelStream()
                .map(LedgerCodec::read)
                .sorted(Comparator.comparingInt(LedgerRelease::number))
                .toList());
    }

    /** The file of a release. */
    public static byte[] bytes(LedgerRelease release) {
        return LedgerCodec.write(release);
    }

    /** This ledger with one release more. */
    public Ledger with(LedgerRelease release) {
        List<LedgerRelease> more = new ArrayList<>(releases);
        more.add(release);
        return new Ledger(more);
    }

    /** The entry of a release to an audience, where all entries behind it are of the same release. */
    public Optional<LedgerRelease> lastAttempt(String release, String audience) {
        for (int k = releases.size() - 1; k >= 0 && releases.get(k).release().equals(release); k--) {
            if (releases.get(k).audience().equals(audience)) {
                return Optional.of(releases.get(k));
            }
        }
        return Optional.empty();
    }

    /** This ledger as if an entry had never been made. */
    public Ledger without(LedgerRelease entry) {
        return new Ledger(releases.stream()
                .filter(other -> other.number() != entry.number())
                .toList());
    }

    /** A number that no entry has. */
    public int freeNumber() {
        return 1 + releases.stream().mapToInt(LedgerRelease::number).max().orElse(0);
    }

    /** The releases, the oldest first. */
    public List<LedgerRelease> releases() {
        return releases;
    }

    /** The audiences that any release was made for. */
    Set<String> audiences() {
        Set<String> audiences = new TreeSet<>();
        releases.forEach(release -> audiences.add(release.audience()));
        return audiences;
    }

    /** The last release to an audience, or empty. */
    public Optional<LedgerRelease> last(String audience) {
        return releases.stream()
                .filter(release -> release.audience().equals(audience))
                .reduce((first, second) -> second);
    }

    /** The last release to an audience that has another name than {@code release}, or empty. */
    public Optional<LedgerRelease> lastOther(String audience, String release) {
        return releases.stream()
                .filter(entry ->
                        entry.audience().equals(audience) && !entry.release().equals(release))
                .reduce((first, second) -> second);
    }

    /** All facts by family. */
    Map<String, List<ReleasedFact>> facts() {
        Map<String, List<ReleasedFact>> facts = new HashMap<>();
        for (LedgerRelease release : releases) {
            for (ReleasedFact fact : release.facts()) {
                facts.computeIfAbsent(fact.family(), none -> new ArrayList<>()).add(fact);
            }
        }
        return facts;
    }

    /**
     * What earlier releases refused and a release from {@code inputs} need not look at again, by family: refusals under the
     * same method and rules, about cycles of which neither catalogue nor register nor submissions changed.
     */
    Map<String, List<Refusal>> refusals(ReleaseInputs inputs) {
        Map<String, List<Refusal>> refusals = new HashMap<>();
        for (LedgerRelease release : releases) {
            Set<Integer> same = release.inputs().unchanged(inputs);
            for (Refusal refusal : release.refusals()) {
                boolean holds = refusal.facts().stream()
                        .flatMap(fact -> fact.terms().stream())
                        .allMatch(term -> same.contains(term.value().cycle()));
                if (holds) {
                    refusals.computeIfAbsent(refusal.family(), none -> new ArrayList<>())
                            .add(refusal);
                }
            }
        }
        return refusals;
    }

    /** The values that any fact was made from, by family. */
    Map<String, Map<ValueId, Double>> values() {
        Map<String, Map<ValueId, Double>> values = new HashMap<>();
        for (LedgerRelease release : releases) {
            release.values().forEach((family, own) -> values.computeIfAbsent(family, none -> new TreeMap<>())
                    .putAll(own));
        }
        return values;
    }
}

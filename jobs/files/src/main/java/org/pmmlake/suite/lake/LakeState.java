package org.pmmlake.suite.lake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What makes up a lake at one moment: the Delta version of each table, and for each piece of work the digest of what it
 * was made from. It is replaced whole after each job; whatever a killed job wrote beyond it is rolled back by the next.
 *
 * @param versions version by table path
 * @param done digest by piece of work, such as {@code analyse/2022}
 * @param analysed the digest of what was ingested of a cycle when it was last analysed, by cycle; of all cycles, by
 *     {@code trends}
 * @param manifests the digest of the file that has the {@link TableManifest} of each version, by table path; none for a
 *     table that was last written before there were manifests
 * @param ledger the last entry of the ledger of releases, or null before the first
 * @param decisions the digest of what people decided about findings, two while it is replaced; none where it is not known
 */
public record LakeState(
        SortedMap<String, Long> versions,
        SortedMap<String, String> done,
        SortedMap<String, String> analysed,
        SortedMap<String, String> manifests,
        @Nullable LedgerHead ledger,
        List<String> decisions) {

    private static final String INGEST = "ingest/";
    private static final String TRENDS = "trends";

    public LakeState {
        versions = new TreeMap<>(versions);
        done = new TreeMap<>(done);
        // A state that was written before there were these has none.
        analysed = analysed == null ? new TreeMap<>() : new TreeMap<>(analysed);
        manifests = manifests == null ? new TreeMap<>() : new TreeMap<>(manifests);
        manifests.keySet().retainAll(versions.keySet());
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    /** A state of tables whose manifests are not known yet, in a lake without releases. */
    public LakeState(SortedMap<String, Long> versions, SortedMap<String, String> done) {
        this(versions, done, new TreeMap<>(), new TreeMap<>(), null, List.of());
    }

    /** The state of a lake in which nothing has run. */
    public static LakeState empty() {
        return new LakeState(new TreeMap<>(), new TreeMap<>());
    }

    /** The digest that a piece of work was last done with, or empty. */
    public Optional<String> doneWith(String work) {
        return Optional.ofNullable(done.get(work));
    }

    /** This state with further tables and pieces of work. */
    public LakeState with(Map<String, Long> newVersions, Map<String, String> newlyDone) {
        SortedMap<String, Long> allVersions = new TreeMap<>(versions);
        allVersions.putAll(newVersions);
        SortedMap<String, String> allDone = new TreeMap<>(done);
        allDone.putAll(newlyDone);
        SortedMap<String, String> known = new TreeMap<>(manifests);
        newVersions.forEach((table, version) -> {
            if (!version.equals(versions.get(table))) {
                known.remove(table);
            }
        });
        return new LakeState(allVersions, allDone, analysed, known, ledger, decisions);
    }

    /** The tables and the work of another state; what was released stays released. */
    public LakeState backTo(EarlierState earlier) {
        return new LakeState(
                earlier.versions(), earlier.done(), earlier.analysed(), earlier.manifests(), ledger, decisions);
    }

    /** This state with these tables alone, and with these pieces of work alone. */
    public LakeState reducedTo(Predicate<String> tables, Predicate<String> work) {
        SortedMap<String, Long> left = new TreeMap<>(versions);
        left.keySet().removeIf(tables.negate());
        SortedMap<String, String> leftDone = new TreeMap<>(done);
        leftDone.keySet().removeIf(work.negate());
        return new LakeState(left, leftDone, analysed, manifests, ledger, decisions);
    }

    /** What was ingested of each cycle, by cycle, and of all of them, by {@code trends}. */
    public SortedMap<String, String> ingested() {
        SortedMap<String, String> ingested = new TreeMap<>();
        done.forEach((work, digest) -> {
            if (work.startsWith(INGEST)) {
                ingested.put(work.substring(INGEST.length()), digest);
            }
        });
        ingested.put(TRENDS, FileDigest.of(ingested.toString().getBytes(StandardCharsets.UTF_8)));
        return ingested;
    }

    /** This state after the analyses of these cycles, or of {@code trends}, were made from what is ingested now. */
    public LakeState analysedNow(Collection<String> work) {
        SortedMap<String, String> all = new TreeMap<>(analysed);
        SortedMap<String, String> now = ingested();
        work.forEach(one -> all.put(one, now.getOrDefault(one, "")));
        return new LakeState(versions, done, all, manifests, ledger, decisions);
    }

    /** The cycles, and {@code trends}, whose analyses tell of something else than what is ingested now. */
    public SortedSet<String> outdated() {
        SortedSet<String> outdated = new TreeSet<>();
        SortedMap<String, String> ingested = ingested();
        // Of no cycle, there is nothing over cycles either.
        (ingested.size() == 1 ? new TreeMap<String, String>() : ingested).forEach((work, digest) -> {
            boolean never = !work.equals(TRENDS) && !done.containsKey("analyse/" + work);
            if ((never || analysed.containsKey(work)) && !digest.equals(analysed.get(work))) {
                outdated.add(work);
            }
        });
        return outdated;
    }

    LakeState withManifests(SortedMap<String, String> all) {
        return new LakeState(versions, done, analysed, all, ledger, decisions);
    }

    /** This state without the manifests of some tables: the next state lists these as they are. */
    public LakeState unlisted(Predicate<String> tables) {
        SortedMap<String, String> left = new TreeMap<>(manifests);
        left.keySet().removeIf(tables);
        return withManifests(left);
    }

    /** This state with another end of the ledger. */
    public LakeState withLedger(LedgerHead head) {
        return new LakeState(versions, done, analysed, manifests, head, decisions);
    }

    /** This state with other digests of what people decided. */
    LakeState withDecisions(String... digests) {
        return new LakeState(versions, done, analysed, manifests, ledger, List.of(digests));
    }
}

package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry.ShownChange;

/** All that was ever shown, by whom it may be read. */
public final class ReleaseHistory {

    private final List<ReleaseEntry> entries;
    /** Every figure of every audience asks. */
    private final Map<Subject, List<ShownVintage>> vintages = new HashMap<>();

    private record ShownVintage(ReleaseEntry entry, Vintage vintage) {}

    /**
     * A history.
     *
     * @param entries in the order of the ledger
     */
    public ReleaseHistory(List<ReleaseEntry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> entry.vintages()
                .forEach(vintage -> vintages.computeIfAbsent(vintage.subject(), none -> new ArrayList<>())
                        .add(new ShownVintage(entry, vintage))));
    }

    /** The number of the next entry. */
    public int next() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
    }

    public List<ReleaseEntry> entries() {
        return entries;
    }

    public ReleaseHistory without(ReleaseEntry entry) {
        return new ReleaseHistory(entries.stream()
                .filter(other -> other.number() != entry.number())
                .toList());
    }

    /** The same with a further entry. */
    public ReleaseHistory with(ReleaseEntry entry) {
        List<ReleaseEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new ReleaseHistory(more);
    }

    SortedSet<String> audiences() {
        SortedSet<String> audiences = new TreeSet<>();
        entries.forEach(entry -> audiences.add(entry.audience()));
        return audiences;
    }

    /** The last release to an audience that has another name. */
    public Optional<ReleaseEntry> lastOther(String audience, String release) {
        return others(audience, release).stream().findFirst();
    }

    /** The releases to an audience that have other names, the last one first. */
    List<ReleaseEntry> others(String audience, String release) {
        List<ReleaseEntry> others = new ArrayList<>(entries);
        others.removeIf(
                entry -> !entry.audience().equals(audience) || entry.release().equals(release));
        Collections.reverse(others);
        return others;
    }

    /** What an audience is shown of a subject in a cycle now. */
    Optional<Vintage> current(String audience, Subject subject, int cycle) {
        return vintages(List.of(audience), subject, cycle).stream().reduce((first, second) -> second);
    }

    List<Vintage> vintages(Collection<String> audiences, Subject subject, int cycle) {
        return vintages(entry -> audiences.contains(entry.audience()), subject, cycle)
                .toList();
    }

    Optional<Vintage> vintage(int number, Subject subject, int cycle) {
        return vintages(entry -> entry.number() == number, subject, cycle).findFirst();
    }

    private Stream<Vintage> vintages(Predicate<ReleaseEntry> wanted, Subject subject, int cycle) {
        return vintages.getOrDefault(subject, List.of()).stream()
                .filter(shown -> shown.vintage().cycle() == cycle && wanted.test(shown.entry()))
                .map(ShownVintage::vintage);
    }

    List<ShownChange> changes(Collection<String> audiences, Subject subject) {
        return entries.stream()
                .filter(entry -> audiences.contains(entry.audience()))
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.subject().equals(subject))
                .toList();
    }
}

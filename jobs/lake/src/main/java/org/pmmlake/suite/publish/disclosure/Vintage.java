package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.CountRung;
import org.pmmlake.metrics.worlds.Rung;
import org.pmmlake.suite.analysis.Subject;

/**
 * The values behind the figures of a subject in a cycle as a release first showed them to an audience. The ledger keeps it;
 * it is never part of what is published.
 *
 * @param subject what values are of
 * @param cycle the reporting year
 * @param definition what the values mean: the digest of the KPI's or tool's definition, and the profile
 * @param rules how it was shown; null in older ledgers, which did not say
 * @param release the release that showed it first
 * @param number its number in the ledger
 * @param rung how much was shown
 * @param hidden codes of the Members whose values the audience may not see
 * @param insiders whether somebody who reads it may know values of its own among those that are hidden from it
 * @param values the values by Member
 * @param groups the groups of these Members by code of the classification
 */
public record Vintage(
        @JsonProperty("subject") Subject subject,
        @JsonProperty("cycle") int cycle,
        @JsonProperty("definition") String definition,
        @JsonProperty("rules") @Nullable ShownRules rules,
        @JsonProperty("release") String release,
        @JsonProperty("number") int number,
        @JsonProperty("rung") String rung,
        @JsonProperty("hidden") SortedSet<String> hidden,
        @JsonProperty("insiders") boolean insiders,
        @JsonProperty("values") SortedMap<String, Double> values,
        @JsonProperty("groups") SortedMap<String, SortedMap<GroupKind, String>> groups) {

    private static final Set<String> RUNGS = Stream.of(Rung.values(), CountRung.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Keeps the collections as they are, which those of many audiences share: nobody may change them. */
    public Vintage {
        if (!rung.isEmpty() && !RUNGS.contains(rung)) {
            throw new IllegalArgumentException("There is no rung " + rung);
        }
        hidden = Collections.unmodifiableSortedSet(hidden);
        values = Collections.unmodifiableSortedMap(values);
        groups = Collections.unmodifiableSortedMap(groups);
    }

    Vintage numbered(int other) {
        return new Vintage(subject, cycle, definition, rules, release, other, rung, hidden, insiders, values, groups);
    }

    Vintage at(String otherRung) {
        return new Vintage(
                subject, cycle, definition, rules, release, number, otherRung, hidden, insiders, values, groups);
    }

    /** Whether it is of the same values by the same rules as another one. */
    boolean isDefinedAs(Vintage other) {
        return definition.equals(other.definition)
                && (rules == null || other.rules == null || rules.equals(other.rules));
    }

    /** Whether figures of hidden values were shown. */
    boolean isProtected() {
        return !hidden.isEmpty() && !rung.isEmpty();
    }

    /** Those of some Members whose value is another one, or is there on one side alone. */
    static SortedSet<String> changed(
            Collection<String> members, Map<String, Double> before, Map<String, Double> after) {
        SortedSet<String> changed = new TreeSet<>();
        for (String member : members) {
            if (!Objects.equals(before.get(member), after.get(member))) {
                changed.add(member);
            }
        }
        return changed;
    }
}

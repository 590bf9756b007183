package org.pmmlake.suite.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one revision of one Member says for a cycle, as a run would accept it.
 *
 * @param member code of the Member
 * @param revision number of the revision
 * @param sums sum of each data point without breakdown, by KPI and code, over units and periods
 * @param answers whether the answer is YES, by KPI and number of the question
 * @param reasons reasons for leaving a KPI blank, by KPI
 */
public record TrialSubmission(
        String member,
        int revision,
        SortedMap<String, SortedMap<String, Double>> sums,
        SortedMap<String, SortedMap<Integer, Boolean>> answers,
        SortedMap<String, SortedSet<String>> reasons) {

    /** The sums of a KPI's data points; empty where none was sent. */
    public Map<String, Double> sumsOf(String kpi) {
        return sums.getOrDefault(kpi, Collections.emptySortedMap());
    }

    /** The answers to a KPI's questions; empty where none was sent. */
    public Map<Integer, Boolean> answersOf(String kpi) {
        return answers.getOrDefault(kpi, Collections.emptySortedMap());
    }

    /** The reasons for leaving a KPI blank; empty where there are none. */
    public Set<String> reasonsOf(String kpi) {
        return reasons.getOrDefault(kpi, Collections.emptySortedSet());
    }
}

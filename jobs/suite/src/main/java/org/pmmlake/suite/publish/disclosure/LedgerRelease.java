package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.ValueId;

/**
 * What the ledger keeps of one release to one audience. Internal: it holds Member values.
 *
 * @param number its place in the ledger, from 1
 * @param release its name
 * @param audience who it is for
 * @param sees the audiences whose releases its readers see, too
 * @param inputs what it was drawn from
 * @param facts what it told its readers and nothing before had
 * @param values the values that the facts, refusals and proofs are about, by family
 * @param refusals what it looked at and did not tell its readers, and nothing before had refused
 * @param certificates the proofs that what is withheld from its readers cannot be computed
 */
public record LedgerRelease(
        int number,
        String release,
        String audience,
        List<String> sees,
        ReleaseInputs inputs,
        List<ReleasedFact> facts,
        Map<String, Map<ValueId, Double>> values,
        List<Refusal> refusals,
        List<Certificate> certificates) {

    /** Copies its parts. */
    public LedgerRelease {
        sees = List.copyOf(sees);
        facts = List.copyOf(facts);
        values = new TreeMap<>(values);
        refusals = List.copyOf(refusals);
        certificates = List.copyOf(certificates);
    }
}

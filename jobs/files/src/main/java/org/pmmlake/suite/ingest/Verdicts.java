package org.pmmlake.suite.ingest;

import java.util.List;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;

/** Is told what became of each record. */
public interface Verdicts {

    /** It counts. */
    void accepted(PlacedRecord row);

    /** It repeats another one, or what was accepted before. */
    void duplicate(PlacedRecord row);

    /** It does not count, or not yet. */
    void quarantined(PlacedRecord row, Fault fault);

    /** It was in quarantine before, and is not judged again. */
    void stays(QuarantinedItem faulty);

    /** The row of the register that is in force for a Member. */
    void registered(int cycle, String member, RegisterRow row);

    /**
     * All accepted numbers of one data point of a submission that was accepted now.
     *
     * @param cycle cycle of its folder
     * @param header names the submission
     */
    void summed(int cycle, JudgedRecord header, Claim.Point point, List<Claim.DataPoint> rows);
}

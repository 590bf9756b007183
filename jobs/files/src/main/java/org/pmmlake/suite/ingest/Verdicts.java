package org.pmmlake.suite.ingest;

import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;

/** Is told what became of each record. */
public interface Verdicts {

    /** A row of the register or a header counts. */
    void accepted(PlacedRecord row);

    /**
     * Rows of one submission count, and no others of it that were sent now; those about one item stand side by side, and of
     * data points those that are added up as well.
     */
    void accepted(SoundRows rows, int[] which);

    /** It repeats another one, or what was accepted before. */
    void duplicate(PlacedRecord row);

    /** It does not count, or not yet. */
    void quarantined(PlacedRecord row, Fault fault);

    /** It was in quarantine before, and is not judged again. */
    void stays(QuarantinedItem faulty);

    /** The row of the register that is in force for a Member. */
    void registered(int cycle, String member, RegisterRow row);
}

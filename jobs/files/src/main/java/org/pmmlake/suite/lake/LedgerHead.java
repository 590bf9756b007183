package org.pmmlake.suite.lake;

import java.util.List;

/** Where the ledger of a lake ends; two ends while an entry is replaced: the one before and the one to be. */
public record LedgerHead(String lake, List<End> ends) {

    public LedgerHead {
        ends = List.copyOf(ends);
    }

    /** How many entries there are, and the digest of the last of them. */
    public record End(int number, String digest) {}
}

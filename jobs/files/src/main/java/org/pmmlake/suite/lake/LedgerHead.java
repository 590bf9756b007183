package org.pmmlake.suite.lake;

import java.util.List;

/**
 * Where the ledger of releases ends.
 *
 * @param lake whose ledger it is
 * @param ends its last entry; two while an entry is replaced: the end before and the end to be
 */
public record LedgerHead(String lake, List<End> ends) {

    public LedgerHead {
        ends = List.copyOf(ends);
    }

    /**
     * An end.
     *
     * @param number how many entries there are
     * @param digest of the last of them
     */
    public record End(int number, String digest) {}
}

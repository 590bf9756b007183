package org.pmmlake.suite.ingest;

/**
 * What became of the records of one content in one round.
 *
 * @param cycle cycle of its folder
 * @param contentHash SHA-256 of the file
 * @param accepted records accepted
 * @param duplicate records that repeat an accepted one
 * @param quarantined records quarantined
 * @param rounded of the accepted, those with a number that lost decimals beyond the sixth
 */
public record ContentCounts(
        int cycle, String contentHash, long accepted, long duplicate, long quarantined, long rounded) {

    ContentCounts plus(ContentCounts other) {
        return new ContentCounts(
                cycle,
                contentHash,
                accepted + other.accepted,
                duplicate + other.duplicate,
                quarantined + other.quarantined,
                rounded + other.rounded);
    }
}

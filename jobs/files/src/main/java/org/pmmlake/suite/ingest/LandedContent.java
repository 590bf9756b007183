package org.pmmlake.suite.ingest;

import java.io.Serializable;

/**
 * The content of one file that was read.
 *
 * @param cycle cycle of its folder
 * @param contentHash SHA-256 of its bytes; empty where no lake keeps it
 * @param sourceFile path of the file below the landing zone
 * @param delivery number of the delivery that brought it, from 1
 */
public record LandedContent(int cycle, String contentHash, String sourceFile, int delivery) implements Serializable {

    /** Names a content in a lake: a file may lie in the folders of several cycles. */
    public record ContentKey(int cycle, String contentHash) implements Serializable {}

    /** What names it in a lake. */
    public ContentKey key() {
        return new ContentKey(cycle, contentHash);
    }
}

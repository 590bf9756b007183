package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the records of one content in one round: all, or those that one task judged. */
public final class ContentCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LandedContent content;
    private long accepted;
    private long duplicate;
    private long quarantined;
    private long rounded;

    /** Nothing counted yet. */
    public ContentCounts(LandedContent content) {
        this.content = content;
    }

    /**
     * Counts a record that was accepted.
     *
     * @param isRounded whether a number of it lost decimals beyond the sixth
     */
    public void accept(boolean isRounded) {
        accepted++;
        rounded += isRounded ? 1 : 0;
    }

    /** Counts a record that repeats another one. */
    public void repeat() {
        duplicate++;
    }

    /** Counts a record that went into quarantine. */
    public void refuse() {
        quarantined++;
    }

    /** The counts of several tasks together, one a content. */
    public static Collection<ContentCounts> sums(Collection<ContentCounts> ofTasks) {
        Map<LandedContent, ContentCounts> sums = new LinkedHashMap<>();
        for (ContentCounts one : ofTasks) {
            ContentCounts sum = sums.computeIfAbsent(one.content, ContentCounts::new);
            sum.accepted += one.accepted;
            sum.duplicate += one.duplicate;
            sum.quarantined += one.quarantined;
            sum.rounded += one.rounded;
        }
        return sums.values();
    }

    public LandedContent content() {
        return content;
    }

    /** Records accepted. */
    public long accepted() {
        return accepted;
    }

    /** Records that repeat an accepted one. */
    public long duplicate() {
        return duplicate;
    }

    /** Records quarantined. */
    public long quarantined() {
        return quarantined;
    }

    /** Of the accepted, those with a number that lost decimals beyond the sixth. */
    public long rounded() {
        return rounded;
    }
}

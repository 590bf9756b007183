package org.pmmlake.suite.ingest.read;

/** A file that has no records because it cannot be read; the message is a sentence for the people who sent it. */
public final class UnreadableFileException extends Exception {
    /** The content is not what the form of the file demands. */
    public static final String UNREADABLE_FILE = "unreadable-file";
    /** A column that the contract names is not in the header row. */
    public static final String MISSING_COLUMN = "missing-column";
    /** The file is over the configured size. */
    public static final String TOO_LARGE = "too-large";

    private final String code;
    private final boolean mayBeCut;

    /**
     * A fault of a whole file.
     *
     * @param code quarantine code of contract §2
     * @param message what is wrong, where, what was expected and what to do
     */
    public UnreadableFileException(String code, String message) {
        this(code, message, false);
    }

    private UnreadableFileException(String code, String message, boolean mayBeCut) {
        super(message);
        this.code = code;
        this.mayBeCut = mayBeCut;
    }

    static UnreadableFileException unreadable(String message) {
        return new UnreadableFileException(UNREADABLE_FILE, message);
    }

    /** A text that breaks off, or that may do so: its rest may still be on its way. */
    static UnreadableFileException broken(String message) {
        return new UnreadableFileException(UNREADABLE_FILE, message, true);
    }

    /** Whether the file may be the beginning of one that can be read. */
    boolean mayBeCut() {
        return mayBeCut;
    }

    /** The quarantine code, one of the constants of this class. */
    public String code() {
        return code;
    }
}

package org.pmmlake.suite.ingest.read;

/** The forms that a file in the landing zone can have. */
public enum FileForm {
    CSV,
    JSON,
    XLSX,
    PARQUET,
    /** Anything else: reported, not read. */
    OTHER
}

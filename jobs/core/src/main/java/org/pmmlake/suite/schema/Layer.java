package org.pmmlake.suite.schema;

import java.util.Locale;

/** The layers of the lake, in the direction of the data. */
public enum Layer {
    /** Every record as text, with its place; append only. */
    BRONZE,
    /** Typed, keyed, accepted rows. */
    SILVER,
    /** One table an analysis: the contract with readers. */
    GOLD,
    /** Plain Parquet for readers outside: what only a release has. */
    PUBLISHED;

    /** The folder of the layer below the lake. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

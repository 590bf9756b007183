package org.pmmlake.metrics.catalogue;

/** Which way a KPI points: what a Member would rather have. */
public enum Direction implements Coded {
    HIGHER_BETTER("higher-better"),
    LOWER_BETTER("lower-better"),
    /** Neither way can be called better (report §195). */
    NOT_ASSESSABLE("not-assessable");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.pmmlake.metrics.catalogue;

/** The statistic that serves as the benchmark of a KPI (report §52). */
public enum BenchmarkStatistic implements Coded {
    MEAN("mean"),
    MEDIAN("median");

    private final String code;

    BenchmarkStatistic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

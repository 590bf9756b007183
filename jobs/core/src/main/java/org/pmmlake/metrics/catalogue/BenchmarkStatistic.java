package org.pmmlake.metrics.catalogue;

/** The statistic that serves as the benchmark of a KPI (report §52). */
public enum BenchmarkStatistic implements Coded {
    MEAN,
    MEDIAN
}

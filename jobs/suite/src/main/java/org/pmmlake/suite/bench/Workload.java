package org.pmmlake.suite.bench;

import java.util.Map;

/** One piece of work that the suite and DuckDB both do, over the same files. */
interface Workload {

    /** The name that the command knows it by. */
    String name();

    /** How many rows it reads. */
    long rows();

    /** The suite's result: numbers by what they are about. */
    Map<String, Double> suite();

    /** DuckDB's result; the same numbers to 1e-9. */
    Map<String, Double> duckDb();

    /** The least that any engine on Spark has to do: a scan of the columns needed. */
    void floor();
}

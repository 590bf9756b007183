package org.pmmlake.suite.bench;

import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.run.SparkJobRunner;

/** The least that any Spark job on Delta tables does: start as the suite starts, write one tiny table and read it. */
final class EmptySession {

    private EmptySession() {}

    static void run(String table) {
        SparkSession session = SparkJobRunner.openSession();
        session.range(3).coalesce(1).write().format("delta").save(table);
        Object rows = session.read().format("delta").load(table).collect();
        if (((Object[]) rows).length != 3) {
            throw new IllegalStateException("The table at " + table + " does not hold what was written to it");
        }
    }
}

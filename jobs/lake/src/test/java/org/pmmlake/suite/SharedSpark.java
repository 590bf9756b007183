package org.pmmlake.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one session of the JVM, since a cold start costs more than the tests do. Tests take it as a
 * parameter, restore the settings they change, and never stop it.
 */
public final class SharedSpark implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Holder.SESSION;
    }

    /** Starts the session when a test first asks for it. */
    private static final class Holder {

        static final SparkSession SESSION = start();

        private static SparkSession start() {
            try {
                return SparkSession.builder()
                        .master("local[2]")
                        .appName("pmm-tests")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.ui.enabled", false)
                        .config("spark.ui.showConsoleProgress", false)
                        .config("spark.sql.shuffle.partitions", 1)
                        .config("spark.databricks.delta.snapshotPartitions", 1)
                        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", 2)
                        .config("spark.sql.adaptive.enabled", false)
                        .config("spark.sql.codegen.wholeStage", false)
                        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                        .config("spark.databricks.delta.stats.collect", false)
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.ansi.enabled", true)
                        .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                        .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                        .config(
                                "spark.sql.warehouse.dir",
                                Files.createTempDirectory("pmm-warehouse")
                                        .toUri()
                                        .toString())
                        .getOrCreate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

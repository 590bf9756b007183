package org.pmmlake.suite.schema;

/**
 * Whatever fills a gold table. Classes that carry {@code @AutoService(GoldTable.class)} are found by the service loader, so
 * that the list of tables follows from them.
 */
public interface GoldTable {

    TableSpec output();
}

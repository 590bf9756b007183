package org.pmmlake.suite.rows;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one cycle.
 *
 * @param cycle the cycle
 * @param tables all rows of each table by its name
 * @param before those of the cycle before; null where there is none
 */
public record CycleRows(int cycle, Map<String, List<Row>> tables, @Nullable CycleRows before) implements Serializable {}

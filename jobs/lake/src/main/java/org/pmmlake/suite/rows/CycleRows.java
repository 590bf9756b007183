package org.pmmlake.suite.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one cycle, read as they are asked for.
 *
 * @param cycle the cycle
 * @param tables all rows of each table by its name
 * @param before those of the cycle before; null where there is none
 */
public record CycleRows(int cycle, Map<String, RowStream> tables, @Nullable CycleRows before) {}

package org.pmmlake.suite.publish.disclosure;

import java.util.Map;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.figures.GoldTables;

/** Answers the figures that the report prints from any tables: those of the lake, or those that an audience sees. */
@FunctionalInterface
public interface FigureAnswers {

    /** The result of each figure, by identifier. */
    Map<String, FigureResult> from(GoldTables tables);
}

package org.pmmlake.suite.figures;

import org.jspecify.annotations.Nullable;

/**
 * One printed figure beside the computed one: a row of {@code published_figure}.
 *
 * @param figure the printed figure
 * @param computed from the gold tables; null where the figure is no result of the cycle or has no answer
 * @param agrees whether both agree at the printed rounding; null where {@code computed} is
 * @param note why not, or what the figure is about; may be empty
 * @param isShown whether the tables show all cells that the answer, or that there is none, depends on
 */
public record FigureResult(
        PublishedFigure figure, @Nullable Double computed, @Nullable Boolean agrees, String note, boolean isShown) {

    /** {@code computed} less printed; null where {@code computed} is. */
    public @Nullable Double difference() {
        return computed == null ? null : Double.valueOf(computed - figure.number());
    }
}

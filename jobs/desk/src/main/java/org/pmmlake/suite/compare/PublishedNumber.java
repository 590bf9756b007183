package org.pmmlake.suite.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.stats.Tolerance;

/**
 * A published mean or median.
 *
 * @param statistic {@code mean} or {@code median}
 * @param number the figure; null where it is withheld
 * @param decimals decimals that it is printed with; {@link #IN_FULL} where it is not rounded
 * @param qualifier the word before the number, such as {@code below}; empty where the number is meant as it stands
 * @param responses Members with a value in the group; null where that is not published
 * @param below Members below the global benchmark; null where that is not published
 * @param belowPct the same in percent
 * @param source where the figure stands
 * @param note what to know about it; may be empty
 */
record PublishedNumber(
        String statistic,
        @Nullable Double number,
        int decimals,
        String qualifier,
        @Nullable Long responses,
        @Nullable Long below,
        @Nullable Double belowPct,
        String source,
        String note) {

    static final int IN_FULL = -1;

    /** The side of {@code own}; empty where the figure does not tell, being withheld or only a bound. */
    Optional<FigureSide> sideOf(double own, Direction direction) {
        Double figure = number;
        if (figure == null) {
            return Optional.empty();
        }
        return switch (qualifier) {
            case "below", "less than" -> own >= figure ? Optional.of(FigureSide.of(1, direction)) : Optional.empty();
            case "above", "more than", "over" ->
                own <= figure ? Optional.of(FigureSide.of(-1, direction)) : Optional.empty();
            default -> Optional.of(FigureSide.of(same(own, figure) ? 0 : Double.compare(own, figure), direction));
        };
    }

    private boolean same(double own, double figure) {
        return decimals == IN_FULL ? Tolerance.equal(own, figure) : printed(own).compareTo(printed(figure)) == 0;
    }

    /** As the report would print it: half up. */
    private BigDecimal printed(double number) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code own} less the figure; null where the figure is no number to subtract. */
    @Nullable
    Double difference(double own) {
        Double figure = number;
        return figure == null || !qualifier.isEmpty() ? null : Double.valueOf(own - figure);
    }
}

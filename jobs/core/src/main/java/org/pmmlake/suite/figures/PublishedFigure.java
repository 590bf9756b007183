package org.pmmlake.suite.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * One number that the report of the first cycle prints.
 *
 * @param id such as {@code PF033}
 * @param paragraph paragraph of the report
 * @param kpi code of the KPI, {@code tool:ALL} or empty
 * @param statistic what the number is, in the vocabulary of {@link FigureQuery}
 * @param groupKind classification in lower case, {@code global}, or two of them joined with {@code +}
 * @param group code of the group; {@code ALL} for all
 * @param value the number as printed, or a fraction such as {@code 1/3}
 * @param unit of the number
 * @param decimals decimals printed; 0 for fractions
 * @param qualifier {@code exact}, or the word before the number, such as {@code below}
 * @param claimClass {@code result}, {@code framework} or {@code external}
 * @param consistent false where the report contradicts itself, so that the number cannot hold
 * @param note what to know about the number, with the arithmetically right value where it cannot hold; may be empty
 * @param repeatOf id of the figure that it repeats; empty for a first mention
 */
public record PublishedFigure(
        String id,
        String paragraph,
        String kpi,
        String statistic,
        String groupKind,
        String group,
        String value,
        String unit,
        int decimals,
        String qualifier,
        String claimClass,
        boolean consistent,
        String note,
        String repeatOf) {

    /** The classification as tables spell it: {@code WCO_REGION}, {@code GLOBAL}. */
    public String kind() {
        return groupKind.toUpperCase(Locale.ROOT);
    }

    /** Whether the number is a result of the report, not a convention or someone else's number. */
    public boolean isResult() {
        return claimClass.equals("result");
    }

    public double number() {
        int slash = value.indexOf('/');
        return slash < 0
                ? Double.parseDouble(value)
                : Double.parseDouble(value.substring(0, slash)) / Double.parseDouble(value.substring(slash + 1));
    }

    /**
     * Whether {@code computed} would be printed like this: the same after rounding half up to the printed decimals, or on
     * the side that the qualifier tells.
     */
    public boolean agreesWith(double computed) {
        if (statistic.equals("difference_from_global_mean") || statistic.startsWith("count_above_77pct")) {
            return rounded(computed);
        }
        double printed = number();
        return switch (qualifier) {
            case "below", "less than", "fewer than" -> computed < printed;
            case "above", "over", "more than" -> computed > printed;
            case "just over" -> computed > printed && computed <= printed + 0.07;
            case "about", "approx" -> Math.abs(computed - printed) <= 0.05;
            case "as much as" -> computed <= printed;
            default -> rounded(computed);
        };
    }

    private boolean rounded(double computed) {
        if (!Double.isFinite(computed)) {
            return false;
        }
        BigDecimal shown = BigDecimal.valueOf(computed).setScale(decimals, RoundingMode.HALF_UP);
        return shown.compareTo(BigDecimal.valueOf(number()).setScale(decimals, RoundingMode.HALF_UP)) == 0;
    }
}

package org.pmmlake.suite.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the values of one KPI are spread before they meet the printed figures.
 *
 * @param kpi code of the KPI
 * @param responsesLow fewest Members with a value, where the report prints none
 * @param responsesHigh most of them
 * @param missing Members that leave the KPI out without a reason, where the report prints no blanks
 * @param low least value
 * @param high greatest value
 * @param centre where the mean lies, about
 * @param skew sign of the skewness: -1 with a tail to the left, 1 to the right, 0 where it does not matter
 * @param denominator size of a Member's denominator, about; 0 for maturity KPIs
 */
record Shape(
        String kpi,
        int responsesLow,
        int responsesHigh,
        int missing,
        double low,
        double high,
        double centre,
        int skew,
        double denominator) {

    private static final String RESOURCE = "shapes.csv";

    /** The shapes of all KPIs, by code. */
    static Map<String, Shape> load() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (List<String> row : Resources.rows(RESOURCE)) {
            shapes.put(
                    row.get(0),
                    new Shape(
                            row.get(0),
                            Integer.parseInt(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            Integer.parseInt(row.get(3)),
                            Double.parseDouble(row.get(4)),
                            Double.parseDouble(row.get(5)),
                            Double.parseDouble(row.get(6)),
                            List.of("left", "any", "right").indexOf(row.get(7)) - 1,
                            Double.parseDouble(row.get(8))));
        }
        return shapes;
    }

    /** A value with the tail of this shape and the mean {@code around}, within the bounds. */
    double draw(Dice dice, double around) {
        double inner = Math.min(Math.max(around, low), high);
        double value =
                switch (skew) {
                    case -1 -> high - (high - inner) * dice.exponential();
                    case 1 -> low + (inner - low) * dice.exponential();
                    default -> inner + (high - low) / 3 * dice.normal();
                };
        return Math.min(Math.max(value, low), high);
    }
}

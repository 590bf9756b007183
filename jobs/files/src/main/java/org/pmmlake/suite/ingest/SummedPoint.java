package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pmmlake.metrics.stats.ExactSum;

/**
 * The rows of one data point of a submission, added up.
 *
 * @param total their sum
 * @param parts what {@link PointDoubts} looks at: months of the cycle that one office sent, and nothing else, are one row
 */
public record SummedPoint(double total, List<PointDoubts.PointRow> parts) {

    /** Adds up some rows of one data point, of which those of one office stand side by side. */
    public static SummedPoint of(int cycle, SoundRows rows, int[] which, int begin, int end) {
        String year = cycle + "-";
        ExactSum total = new ExactSum();
        List<PointDoubts.PointRow> parts = new ArrayList<>();
        int next;
        for (int first = begin; first < end; first = next) {
            next = rows.unitEnd(which, first, end);
            boolean isOfMonths = true;
            int decimals = 0;
            ExactSum sum = new ExactSum();
            for (int at = first; at < next; at++) {
                String number = rows.number(which[at]);
                sum.add(number);
                decimals = Math.max(decimals, decimals(number));
                isOfMonths &= rows.period(which[at]).startsWith(year);
            }
            total.merge(sum);
            if (isOfMonths) {
                BigDecimal exact = sum.total().setScale(decimals);
                parts.add(new PointDoubts.PointRow(rows.unit(which[first]), rows.period(which[first]), exact));
            } else {
                for (int at = first; at < next; at++) {
                    BigDecimal exact = new BigDecimal(rows.number(which[at]));
                    parts.add(new PointDoubts.PointRow(rows.unit(which[at]), rows.period(which[at]), exact));
                }
            }
        }
        return new SummedPoint(total.toDouble(), parts);
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }
}

package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.ingest.TrialOutcome.Refused;
import org.pmmlake.suite.ingest.read.CellText;
import org.pmmlake.suite.ingest.read.CsvColumns;
import org.pmmlake.suite.ingest.read.FileOpener;
import org.pmmlake.suite.ingest.read.UnreadableFileException;

/**
 * KPI values that somebody computed already: a CSV file with a column {@code kpi} and one for the value. Numbers follow
 * the grammar of data points, but may be negative, since a variation may.
 *
 * @param values value by code of the KPI
 * @param refused rows that cannot be used
 */
public record PlainValues(SortedMap<String, Double> values, List<Refused> refused) {

    private static final List<String> COLUMNS = List.of("kpi", "value");

    /** Whether the header row of a file has the two columns, and not those of data points. */
    public static boolean isIn(FileOpener file) throws IOException {
        return CsvColumns.has(COLUMNS, "datapoint", file);
    }

    /** Reads a file. Rows with an empty value say nothing. */
    public static PlainValues read(Catalogue catalogue, String name, FileOpener file) throws IOException {
        TreeMap<String, Double> values = new TreeMap<>();
        TreeSet<String> contradicted = new TreeSet<>();
        List<Refused> refused = new ArrayList<>();
        try {
            for (CsvColumns.CsvLine line : CsvColumns.read(COLUMNS, file)) {
                Fault fault = judge(catalogue, line, values, contradicted);
                if (fault != null) {
                    refused.add(new Refused(
                            name, Long.toString(line.ordinal()), fault.code().code(), fault.message()));
                }
            }
        } catch (UnreadableFileException unreadable) {
            refused.add(new Refused(name, "", unreadable.code(), String.valueOf(unreadable.getMessage())));
        }
        contradicted.forEach(values::remove);
        return new PlainValues(values, List.copyOf(refused));
    }

    private static @Nullable Fault judge(
            Catalogue catalogue,
            CsvColumns.CsvLine line,
            SortedMap<String, Double> values,
            TreeSet<String> contradicted) {
        if (line.fault() != null) {
            return new Fault(QuarantineCode.BAD_ROW, line.fault());
        }
        String kpi = line.cells().get(0);
        String cell = line.cells().get(1);
        if (catalogue.kpi(kpi).isEmpty()) {
            return new Fault(
                    QuarantineCode.UNKNOWN_KPI,
                    CellText.shown(kpi) + " is no KPI of catalogue " + catalogue.version() + "; codes match exactly.");
        }
        if (cell.isEmpty()) {
            return null;
        }
        DecimalNumber number = DecimalNumber.parse(cell);
        if (number.fault() != null && number.fault().code() == QuarantineCode.NEGATIVE_NUMBER) {
            number = DecimalNumber.parse(cell.substring(1));
        }
        if (number.fault() != null) {
            return number.fault();
        }
        Double before = values.put(kpi, Double.valueOf(cell));
        if (before != null && !before.equals(values.get(kpi))) {
            contradicted.add(kpi);
            return new Fault(
                    QuarantineCode.CONFLICTING_ROWS,
                    "The file gives two different values for " + kpi + "; keep one of them. Neither is used.");
        }
        return null;
    }
}

package org.pmmlake.suite.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every job understands. */
final class CommonOptions {

    @Option(names = "--lake", paramLabel = "DIR", description = "root of the lake (PMM_LAKE; else lake: in suite.yaml)")
    @Nullable
    String lake;

    @Option(names = "--conf", paramLabel = "DIR", description = "configuration folder (PMM_CONF; else conf/)")
    @Nullable
    String conf;

    @Option(
            names = "--cycle",
            paramLabel = "YEAR",
            converter = YearConverter.class,
            description = "a cycle; repeat it for several (default: all)")
    List<Integer> cycle = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            defaultValue = "table",
            completionCandidates = FormatNames.class,
            description = "form of the result: table, json or csv")
    OutputFormat format = OutputFormat.TABLE;

    @Option(names = "--wide", description = "with tables: all columns and rows")
    boolean wide;

    @Option(names = "--verbose", description = "show the technical cause of a failure")
    boolean verbose;

    /** The cycles asked for, by year; empty for all. */
    SortedSet<Integer> cycles() {
        return new TreeSet<>(cycle);
    }

    /** A year of four digits. */
    static final class YearConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[12][0-9]{3}")) {
                throw new TypeConversionException("'" + value + "' is no cycle: give its year, such as 2022.");
            }
            return Integer.valueOf(value);
        }
    }

    /** The words for output formats. */
    static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OutputFormat.values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    /** The word for an output format. */
    static final class FormatConverter implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            return OutputFormat.of(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is no format: choose table, json or csv, or for query xlsx."));
        }
    }
}

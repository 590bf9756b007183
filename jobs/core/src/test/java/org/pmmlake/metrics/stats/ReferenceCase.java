package org.pmmlake.metrics.stats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure of the reference files that {@code reference.R} writes. */
record ReferenceCase(
        String name,
        String statistic,
        List<@Nullable Double> x,
        List<@Nullable Double> y,
        String call,
        List<@Nullable Double> expected) {

    static Stream<ReferenceCase> of(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceCase.class.getResourceAsStream("/reference/" + file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(ReferenceCase::parse).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cells are quoted and none has a quote inside. */
    private static ReferenceCase parse(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
        return new ReferenceCase(cells[0], cells[1], numbers(cells[2]), numbers(cells[3]), cells[4], numbers(cells[5]));
    }

    private static List<@Nullable Double> numbers(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" ")).map(ReferenceCase::number).toList();
    }

    private static @Nullable Double number(String text) {
        return text.equals("NA") ? null : Double.valueOf(text);
    }

    double[] xs() {
        return x.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] ys() {
        return y.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
        return name + ": " + statistic + " = " + call;
    }
}

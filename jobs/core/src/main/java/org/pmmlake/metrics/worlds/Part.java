package org.pmmlake.metrics.worlds;

import java.util.stream.DoubleStream;

/** The values behind a figure: those that may be others, and those that the reader knows. */
final class Part {

    private final int[] variables;
    private final double[] fixed;

    Part(int[] variables, double[] fixed) {
        this.variables = variables;
        this.fixed = fixed;
    }

    int[] variables() {
        return variables;
    }

    double[] fixed() {
        return fixed;
    }

    double sum() {
        return DoubleStream.of(fixed).sum();
    }

    int size() {
        return variables.length + fixed.length;
    }
}

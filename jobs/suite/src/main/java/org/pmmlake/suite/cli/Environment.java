package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started with.
 *
 * @param variables the environment variables
 * @param root the suite's own folder, below which {@code conf} and {@code data-lake} lie by default
 * @param interactive whether a person watches standard error
 * @param inCluster whether the command runs as the driver inside a cluster, where the exit code is not ours to set
 */
record Environment(Map<String, String> variables, Path root, boolean interactive, boolean inCluster) {

    private static final int STANDARD_COLUMNS = 80;

    Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this process; {@code bin/pmm} passes {@code pmm.root} and {@code pmm.interactive}. */
    static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(System.getProperty("pmm.root", "")).toAbsolutePath(),
                Boolean.parseBoolean(System.getProperty("pmm.interactive", "false")),
                "cluster".equals(System.getProperty("spark.submit.deployMode")));
    }

    /** How wide the terminal is: as {@code COLUMNS} says, else as {@code bin/pmm} measured it, else 80 characters. */
    int columns() {
        return variable("COLUMNS")
                .or(() -> Optional.ofNullable(System.getProperty("pmm.columns")))
                .filter(text -> text.matches("[1-9][0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(STANDARD_COLUMNS);
    }

    /** The value of a variable; empty where it is not set or blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}

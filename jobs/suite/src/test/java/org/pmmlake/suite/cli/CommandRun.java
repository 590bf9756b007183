package org.pmmlake.suite.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.ResultTable;

/** Runs the command in this JVM as a user would, with a runner that records what it is asked for. */
final class CommandRun {

    final List<JobRequest> requests = new ArrayList<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path root;
    private final Map<String, String> variables;
    private final boolean interactive;
    private JobRunner runner = (request, progress) -> {
        requests.add(request);
        return new JobOutcome(ExitStatus.DONE, ResultTable.empty(), List.of());
    };

    CommandRun(Path root, Map<String, String> variables, boolean interactive) {
        this.root = root;
        this.variables = variables;
        this.interactive = interactive;
    }

    /** A command in the suite's own folder, watched by nobody. */
    static CommandRun plain() {
        return new CommandRun(Path.of(System.getProperty("pmm.root")), Map.of(), false);
    }

    CommandRun with(JobRunner other) {
        runner = other;
        return this;
    }

    int execute(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                80);
        return new Main(new CommandContext(
                        terminal,
                        new Environment(variables, root, interactive, false),
                        () -> runner,
                        () -> runner,
                        () -> runner))
                .execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

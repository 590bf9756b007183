package org.pmmlake.suite.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pmmlake.suite.bench.Bench;
import org.pmmlake.suite.demo.DemoJobRunner;
import org.pmmlake.suite.ingest.template.TemplateJobRunner;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.run.SparkJobRunner;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The entry point, for {@code bin/pmm} and for {@code spark-submit} alike. */
public final class Main {

    private final CommandContext context;

    Main(CommandContext context) {
        this.context = context;
    }

    /**
     * Does one job and ends the process with its exit code. Inside a cluster, where the resource manager takes its
     * status from how this method ends, a job that is not done throws instead.
     */
    public static void main(String[] arguments) {
        Environment environment = Environment.ofProcess();
        // Not method references: naming the runners here must not load Spark for a query.
        CommandContext context = new CommandContext(
                Terminal.ofProcess(environment),
                environment,
                () -> new DemoJobRunner(new SparkJobRunner()),
                () -> new TemplateJobRunner(),
                () -> new Bench());
        int code = new Main(context).execute(arguments);
        if (code == ExitStatus.DONE.code()) {
            ClassArchive.writeIfAsked();
        }
        if (!environment.inCluster()) {
            System.exit(code);
        } else if (code != ExitStatus.DONE.code()) {
            throw new IllegalStateException("The job ended with exit code " + code + ".");
        }
    }

    /** Does one job; its exit code (contract §7). */
    int execute(String... arguments) {
        Terminal terminal = context.terminal();
        FaultPrinter faults = new FaultPrinter(terminal, context.environment());
        CommandLine command = commandLine()
                .setParameterExceptionHandler(faults::wrongUsage)
                .setExecutionExceptionHandler(faults::failed);
        int code;
        try {
            code = command.execute(arguments);
        } catch (OutOfMemoryError tooLittle) {
            code = faults.outOfMemory();
        }
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** The command with all its jobs. */
    private CommandLine commandLine() {
        CommandLine command = new CommandLine(new PmmCommand(context))
                .addSubcommand(new LakeJobs.Demo())
                .addSubcommand(new TemplateCommand())
                .addSubcommand(new LakeJobs.Ingest())
                .addSubcommand(new LakeJobs.Analyse())
                .addSubcommand(new LakeJobs.Trends())
                .addSubcommand(new LakeJobs.PublishCommand())
                .addSubcommand(new NotebooksCommand())
                .addSubcommand(new LakeJobs.RunCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ReviewCommand())
                .addSubcommand(new LakeCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new HelpCommand());
        leaveOut(command, "--strict", "analyse", "trends", "publish", "notebooks", "lake");
        leaveOut(command, "--cycle", "lake", "bench");
        leaveOut(command, "--lake", "bench");
        command.getCommandSpec().version("pmm " + SuiteVersion.text());
        return command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(writer(context.terminal().out()))
                .setErr(writer(context.terminal().err()))
                .setUsageHelpWidth(80)
                .setUnmatchedOptionsArePositionalParams(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    /** Takes an option that means nothing to some jobs away from them. */
    private static void leaveOut(CommandLine command, String option, String... jobs) {
        command.getSubcommands().forEach((name, job) -> {
            CommandSpec spec = job.getCommandSpec();
            if (List.of(jobs).contains(name)) {
                spec.remove(spec.findOption(option));
            }
        });
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

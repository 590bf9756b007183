package org.pmmlake.suite.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.query.LakeHistory;
import org.pmmlake.suite.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the tables of a lake. */
@Command(
        name = "lake",
        description = "Look after the lake: history, optimise, vacuum, restore.",
        footerHeading = "%nActions:%n",
        footer = {
            "  history   the states that the lake can go back to; with --table the versions of one table",
            "  optimise  put small files together",
            "  vacuum    remove files that no version of the last days needs (default: 720 hours)",
            "  restore   bring the whole lake back to an earlier state, by --version or --run",
            "  unlock    remove the lease of a run that died; with --force of any run",
            "",
            "Examples:",
            "  pmm lake history --table benchmark",
            "  pmm lake restore --version 3 --dry-run"
        })
final class LakeCommand implements Callable<Integer> {

    private static final List<String> ACTIONS = List.of("history", "optimise", "vacuum", "restore", "unlock");

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final JobOptions job = new JobOptions();

    @Parameters(paramLabel = "ACTION", description = "history, optimise, vacuum, restore or unlock")
    String action = "";

    @Option(names = "--table", paramLabel = "TABLE", description = "one table, such as benchmark or silver.datapoint")
    @Nullable
    String table;

    @Option(names = "--version", paramLabel = "N", description = "the state to restore, by its number in the history")
    @Nullable
    Long version;

    @Option(names = "--run", paramLabel = "RUN_ID", description = "restore the state that this run ended with")
    @Nullable
    String run;

    @Option(names = "--retain-hours", paramLabel = "N", description = "what vacuum keeps (default: 720, thirty days)")
    @Nullable
    Double retainHours;

    @Option(names = "--force", description = "unlock even where the run seems to live; it then writes nothing any more")
    boolean force;

    LakeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!ACTIONS.contains(action)) {
            throw wrongUsage("'" + TerminalText.visible(action) + "' is no action of lake."
                    + Nearest.to(action, ACTIONS)
                            .map(near -> " Did you mean '" + near + "'?")
                            .orElse("")
                    + " The actions are " + String.join(", ", ACTIONS) + ".");
        }
        requireFor("restore", version != null, "--version");
        requireFor("restore", run != null, "--run");
        requireFor("unlock", force, "--force");
        requireFor("vacuum", retainHours != null, "--retain-hours");
        if (retainHours != null && !(retainHours >= 0 && Double.isFinite(retainHours))) {
            throw wrongUsage("--retain-hours is " + retainHours + ": give 0 or more.");
        }
        if (version != null && run != null) {
            throw wrongUsage("Give --version or --run, not both.");
        }
        Workspace workspace = Workspace.of(common, context.environment());
        return switch (action) {
            case "history" -> history(workspace);
            case "unlock" -> unlock(workspace);
            default -> work(workspace);
        };
    }

    private void requireFor(String wanted, boolean given, String option) {
        if (given && !action.equals(wanted)) {
            throw wrongUsage(option + " goes with " + wanted + ", not with " + action + ".");
        }
    }

    private int history(Workspace workspace) {
        LakeHistory history = new LakeHistory(workspace.lake());
        ResultTable versions = table == null ? history.states() : history.versions(table);
        return OutcomePrinter.print(new JobOutcome(ExitStatus.DONE, versions, List.of()), common, context.terminal());
    }

    private int unlock(Workspace workspace) {
        String done = LakeLock.unlock(LakePaths.of(workspace.lake(), new Configuration()), force);
        context.terminal().err().println(TerminalText.visible(done));
        return ExitStatus.DONE.code();
    }

    private int work(Workspace workspace) {
        Map<String, String> options = new TreeMap<>(Map.of("action", action));
        put(options, "table", table);
        put(options, "version", version);
        put(options, "run", run);
        put(options, "retain-hours", retainHours);
        job.applySparkConf();
        JobRequest request = new JobRequest(
                "lake",
                workspace.lake(),
                workspace.conf(),
                workspace.config(),
                common.cycles(),
                job.dryRun,
                job.strict,
                options);
        return OutcomePrinter.runAndPrint(context.lakeJobs().get(), request, common, context.terminal());
    }

    private static void put(Map<String, String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

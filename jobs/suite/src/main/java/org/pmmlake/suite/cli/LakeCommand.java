package org.pmmlake.suite.cli;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.query.LakeHistory;
import org.pmmlake.suite.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the tables of a lake. */
@Command(
        name = "lake",
        description = "Look after the lake: history, optimise, vacuum, restore.",
        footerHeading = "%nActions:%n",
        footer = {
            "  history   earlier states of the lake; with --table a table's versions",
            "  optimise  put small files together",
            "  vacuum    remove files that no version of the last thirty days needs",
            "  restore   bring the whole lake back to an earlier state, by --version or --run",
            "  unlock    remove the lease of a run that died; with --force of any run",
            "",
            "Examples:",
            "  pmm lake history --table benchmark",
            "  pmm lake restore --version 3 --dry-run"
        })
final class LakeCommand extends LakeJob {

    private static final List<String> ACTIONS = List.of("history", "optimise", "vacuum", "restore", "unlock");

    @Parameters(paramLabel = "ACTION", description = "history, optimise, vacuum, restore or unlock")
    String action = "";

    @Option(names = "--table", paramLabel = "TABLE", description = "one table, such as benchmark or silver.datapoint")
    private @Nullable String table;

    @Option(names = "--version", paramLabel = "N", description = "the state to restore, by its number in the history")
    private @Nullable Long version;

    @Option(names = "--run", paramLabel = "RUN_ID", description = "restore the state that this run ended with")
    private @Nullable String run;

    @Option(names = "--retain-hours", paramLabel = "N", description = "what vacuum keeps (default: 720, thirty days)")
    private @Nullable Double retainHours;

    @Option(names = "--force", description = "unlock even where the run seems to live; it then writes nothing any more")
    boolean force;

    @Override
    public Integer call() {
        if (!ACTIONS.contains(action)) {
            throw wrongUsage("'" + TerminalText.visible(action) + "' is no action of lake."
                    + Nearest.question(action, ACTIONS)
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
        return switch (action) {
            case "history" -> history();
            case "unlock" -> unlock();
            default -> super.call();
        };
    }

    private void requireFor(String wanted, boolean given, String option) {
        if (given && !action.equals(wanted)) {
            throw wrongUsage(option + " goes with " + wanted + ", not with " + action + ".");
        }
    }

    private int history() {
        LakeHistory history = new LakeHistory(workspaceWithoutCatalogue().lake());
        ResultTable versions = table == null ? history.states() : history.versions(table);
        return print(JobOutcome.done(versions));
    }

    private int unlock() {
        tell(List.of(LakeLock.unlock(LakePaths.of(workspace().lake(), new Configuration()), force)));
        return ExitStatus.DONE.code();
    }

    @Override
    void addOptions(Map<String, String> options) {
        put(options, "action", action);
        put(options, "table", table);
        put(options, "version", version);
        put(options, "run", run);
        put(options, "retain-hours", retainHours);
    }
}

package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.delta.TableUpkeep;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.EarlierState;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.text.Nearest;

/** Housekeeping of a lake: compaction, removal of old files, and going back to an earlier state of the whole. */
final class LakeUpkeep {

    /** Thirty days. */
    private static final double RETAIN_HOURS = 720;

    private static final int SHORT_ID = 4;

    private final JobContext context;
    private final TableUpkeep upkeep;

    LakeUpkeep(JobContext context) {
        this.context = context;
        this.upkeep = new TableUpkeep(context.session(), context.paths());
    }

    JobOutcome run() {
        String action = context.request().options().getOrDefault("action", "");
        return switch (action) {
            case "optimise" -> optimise();
            case "vacuum" -> vacuum();
            case "restore" -> restore();
            default -> throw JobException.usage("The lake knows no action \"" + action + "\".");
        };
    }

    private boolean dryRun() {
        return context.request().dryRun();
    }

    /** The tables asked for, of those that the lake has. */
    private List<TableSpec> tables() {
        String asked = context.request().options().get("table");
        List<TableSpec> there =
                LakeTables.all().stream().filter(context.tables()::exists).toList();
        if (asked == null) {
            return there;
        }
        List<TableSpec> found = there.stream()
                .filter(table -> table.name().equals(asked)
                        || table.path().replace('/', '.').equals(asked))
                .toList();
        if (found.isEmpty()) {
            throw JobException.usage("There is no table '" + asked + "' in this lake."
                    + Nearest.question(
                            asked, there.stream().map(TableSpec::name).toList()));
        }
        return found;
    }

    private JobOutcome optimise() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        TreeMap<String, Long> written = new TreeMap<>();
        for (TableSpec table : tables()) {
            long version = version(table.path());
            TableUpkeep.Layout before = upkeep.layout(table, version);
            long after = version;
            if (before.isScattered() && !dryRun()) {
                context.progress().step("optimising " + table.path());
                upkeep.compact(table);
                after = context.tables().latestVersion(table);
            }
            if (after != version) {
                written.put(table.path(), after);
            }
            rows.add(List.of(
                    table.path(), before.files(), upkeep.layout(table, after).files(), before.isScattered(), after));
        }
        if (!written.isEmpty()) {
            context.stateFile().write(context.state().with(written, Map.of()));
        }
        return done(List.of("table", "files_before", "files_after", "scattered", "version"), rows, List.of());
    }

    private long version(String table) {
        Long version = context.state().versions().get(table);
        if (version == null) {
            throw new IllegalStateException("The state has no version of " + table);
        }
        return version;
    }

    private JobOutcome vacuum() {
        double hours = Optional.ofNullable(context.request().options().get("retain-hours"))
                .map(Double::valueOf)
                .orElse(RETAIN_HOURS);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableSpec table : tables()) {
            context.progress().step((dryRun() ? "looking at " : "vacuuming ") + table.path());
            rows.add(List.of(table.path(), upkeep.vacuum(table, hours, dryRun())));
        }
        List<String> notes = new ArrayList<>();
        if (!dryRun()) {
            upkeep.lookAgain();
            long before = context.stateFile().earlier().size();
            context.stateFile()
                    .forget(earlier -> !upkeep.missing(earlier.state()).isEmpty());
            long after = context.stateFile().earlier().size();
            notes.add("Earlier states that the lake can go back to: " + after
                    + (after < before ? "; " + (before - after) + " fewer than before." : "."));
        }
        return done(List.of("table", dryRun() ? "files_to_remove" : "files_removed"), rows, notes);
    }

    private JobOutcome restore() {
        if (context.request().options().containsKey("table")) {
            throw JobException.usage(
                    "One table alone is not restored: the others would tell of another state. Leave out --table.");
        }
        EarlierState target = target();
        List<String> missing = upkeep.lost(target.state());
        if (!missing.isEmpty()) {
            throw JobException.failed(
                    "State " + target.number() + " cannot be restored: a vacuum or somebody else removed or changed"
                            + " files of " + String.join(", ", missing)
                            + ". The lake stays as it is. 'pmm lake history' has the states that it can go back to.");
        }
        List<List<@Nullable Object>> rows = differences(context.state(), target);
        if (!dryRun()) {
            context.progress().step("going back to state " + target.number());
            // One rename makes it the state of the lake; the Delta tables then follow, now or when the next job starts.
            context.stateFile().write(context.state().backTo(target));
            DeltaTables tables = new DeltaTables(context.spark(), context.paths(), target.state());
            rollBack(tables, context.stateFile());
            context.stateFile().write(context.state().with(tables.written(), Map.of()));
        }
        return done(
                List.of("table", "version_before", "version_restored"),
                rows,
                List.of("The landing zone is as it was: the next run judges what landed since, and the catalogue and"
                        + " settings of today apply. Published releases stay until the next publish."));
    }

    /** The tables that are of another version in two states, or in one of them only. */
    private static List<List<@Nullable Object>> differences(LakeState current, EarlierState target) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableSpec table : LakeTables.all()) {
            Long now = current.versions().get(table.path());
            Long then = target.versions().get(table.path());
            if (!Objects.equals(now, then)) {
                rows.add(Arrays.asList(table.path(), now, then));
            }
        }
        return rows;
    }

    /** Brings tables to their state, after states that need a table which goes with that are forgotten. */
    static void rollBack(DeltaTables tables, StateFile stateFile) {
        List<String> discarded = LakeTables.all().stream()
                .filter(table -> !tables.exists(table) && tables.isThere(table))
                .map(TableSpec::path)
                .toList();
        if (!discarded.isEmpty()) {
            stateFile.forget(earlier -> !Collections.disjoint(earlier.versions().keySet(), discarded));
        }
        tables.rollBack(LakeTables.all());
    }

    private EarlierState target() {
        Map<String, String> options = context.request().options();
        List<EarlierState> earlier = context.stateFile().earlier();
        String number = options.get("version");
        String run = options.get("run");
        if (number != null) {
            return first(earlier, "state " + number, state -> Long.toString(state.number())
                    .equals(number));
        }
        if (run == null || run.length() < SHORT_ID) {
            throw JobException.usage(
                    "Say what to go back to: --version with a number of 'pmm lake history', or --run with at least "
                            + SHORT_ID + " characters of a run id.");
        }
        if (context.state().done().values().stream().anyMatch(id -> id.startsWith(run))) {
            throw JobException.usage("Run " + run + " is in the current state of the lake.");
        }
        return first(
                earlier, "run " + run, state -> state.done().values().stream().anyMatch(id -> id.startsWith(run)));
    }

    private static EarlierState first(List<EarlierState> earlier, String what, Predicate<EarlierState> wanted) {
        return earlier.stream().filter(wanted).findFirst().orElseThrow(() -> unknown(what, earlier));
    }

    private static JobException unknown(String what, List<EarlierState> earlier) {
        return JobException.usage("The lake cannot go back to " + what + ": "
                + (earlier.isEmpty()
                        ? "no earlier state is kept."
                        : "it keeps the states "
                                + String.join(
                                        ", ",
                                        earlier.stream()
                                                .map(state -> Long.toString(state.number()))
                                                .toList())
                                + "; see: pmm lake history."));
    }

    private static JobOutcome done(List<String> columns, List<List<@Nullable Object>> rows, List<String> notes) {
        return JobOutcome.done(new ResultTable(columns, rows), notes);
    }
}

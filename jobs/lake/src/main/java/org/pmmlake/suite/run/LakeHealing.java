package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RunTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Takes what is damaged out of the state of a lake, so that the run that follows makes it anew: gold from silver, silver
 * from bronze, bronze from the landing zone. The same inputs give the same rows and the same releases.
 */
final class LakeHealing {

    private static final Set<String> BRONZE = paths(LakeTables.BRONZE);

    /** The tables that analyses fill: all that is made from silver. */
    private static final Set<String> ANALYSED = analysed();

    private final LakePaths paths;
    private final StateFile stateFile;
    private final BronzeRepair bronze;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    LakeHealing(LakePaths paths, StateFile stateFile, BronzeRepair bronze, Progress progress) {
        this.paths = paths;
        this.stateFile = stateFile;
        this.bronze = bronze;
        this.progress = progress;
    }

    private static Set<String> paths(List<TableSpec> tables) {
        return tables.stream().map(TableSpec::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> analysed() {
        Set<String> analysed = paths(LakeTables.GOLD);
        analysed.removeAll(paths(List.of(QuarantineTable.SPEC, SourceFileTable.SPEC, RunTable.SPEC)));
        return analysed;
    }

    /** Does so, and says in sentences what was damaged. */
    List<String> heal() {
        progress.step("looking for damage");
        healState();
        if (stateFile.exists()) {
            healTables();
            progress.step("looking through the files that were read");
            bronze.restoredContents(stateFile.read())
                    .forEach(file -> notes.add(
                            "The stored content of " + file + " was lost; it was taken from the landing zone."));
            if (new DecisionLedger(paths).accept()) {
                notes.add("Decisions about findings were lost: those that are left count.");
            }
        }
        healReleases();
        if (notes.isEmpty()) {
            notes.add("Nothing of the lake is damaged.");
        }
        return notes;
    }

    private void healState() {
        try {
            stateFile.read();
        } catch (DamagedLakeException damaged) {
            notes.add("The state of the lake was lost: everything is made anew from bronze.");
            stateFile.remove();
        }
        try {
            stateFile.earlier();
        } catch (DamagedLakeException damaged) {
            notes.add("The earlier states of the lake were lost: it cannot go back to them.");
            stateFile.forgetEarlier();
        }
    }

    private void healTables() {
        LakeState state = stateFile.read();
        List<Manifests.Damage> damages =
                stateFile.manifests().damages(state, state.versions().keySet());
        if (damages.isEmpty()) {
            return;
        }
        Set<String> damaged = new TreeSet<>();
        damages.forEach(damage -> {
            damaged.add(damage.table());
            notes.add("The file " + damage.file() + " " + damage.fault() + ": " + damage.table() + " is made anew.");
        });
        LakeState sound = state;
        if (damaged.stream().anyMatch(BRONZE::contains)) {
            progress.step("reading the landing zone again");
            sound = bronze.repaired(state, damaged);
        }
        boolean judged = damaged.stream().anyMatch(table -> !ANALYSED.contains(table) && !table.equals(runs()));
        if (damaged.contains(runs())) {
            notes.add("The log of runs that went before is lost; it begins anew.");
        }
        stateFile.write(judged ? LakeRecovery.bronze(sound) : withoutAnalyses(sound, damaged));
    }

    private static String runs() {
        return RunTable.SPEC.path();
    }

    private static LakeState withoutAnalyses(LakeState state, Set<String> damaged) {
        boolean analyses = damaged.stream().anyMatch(ANALYSED::contains);
        return state.reducedTo(table -> !damaged.contains(table), work -> !analyses || !AnalyseJob.isDoneBy(work));
    }

    /** Moves current releases away that are damaged; they are then made again under their own names. */
    private void healReleases() {
        StoreWork.get("The folder " + paths.published() + " cannot be listed", () -> paths.store()
                        .list("published"))
                .forEach(folder -> Audience.ofFolder(folder.name()).ifPresent(this::healRelease));
    }

    private void healRelease(Audience audience) {
        ReleaseFolder folder = new ReleaseFolder(paths, audience);
        try {
            folder.current().ifPresent(current -> folder.requireUnchanged(current.release()));
        } catch (DamagedLakeException damaged) {
            notes.add("The release to " + audience.text() + " was damaged and is made anew.");
            folder.removeCurrent();
        }
    }
}

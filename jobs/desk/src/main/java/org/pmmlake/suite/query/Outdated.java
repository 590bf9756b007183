package org.pmmlake.suite.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.apache.hadoop.conf.Configuration;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.StateFile;

/** Says of what analyses made that it is older than what was ingested since. */
public final class Outdated {

    /** The gold tables that ingesting itself makes, and the log. */
    private static final Set<String> OF_INGEST = Set.of("quarantine", "source_file", "run");

    private Outdated() {}

    /** A sentence where any analysis of a lake is older than what was ingested; else nothing. */
    public static List<String> notes(String lake) {
        return notes(new StateFile(LakePaths.of(lake, new Configuration())).read());
    }

    /** The same, where any of these tables is made by analyses. */
    static List<String> notes(LakeState state, Collection<TableName> asked) {
        boolean concerned = asked.stream()
                .anyMatch(table -> table.layer().equals(TableName.GOLD) && !OF_INGEST.contains(table.name()));
        return concerned ? notes(state) : List.of();
    }

    private static List<String> notes(LakeState state) {
        SortedSet<String> outdated = state.outdated();
        if (outdated.isEmpty()) {
            return List.of();
        }
        return List.of("The gold tables are older than what was ingested since: " + String.join(", ", outdated)
                + ". 'pmm run', or 'pmm analyse' and 'pmm trends', bring them up to date.");
    }
}

package org.pmmlake.suite.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.PublishedTables;

/** The Parquet files of one release, read as anybody can. */
final class Release {

    private static final List<String> KINDS =
            List.of("wco_region", "income_group", "geographic_type", "administration_type");

    private final Path folder;
    private final Map<String, List<Map<String, @Nullable Object>>> tables = new HashMap<>();

    Release(Path folder) {
        this.folder = folder;
    }

    /** All rows of a table by column; none where the release has no such table. */
    List<Map<String, @Nullable Object>> rows(String table) {
        return tables.computeIfAbsent(
                table,
                name -> Files.exists(folder.resolve(name + ".parquet"))
                        ? PublishedTables.query("SELECT * FROM read_parquet('" + folder.resolve(name + ".parquet")
                                + "', hive_partitioning = false)")
                        : List.of());
    }

    /** The registered Members of a group in a cycle. */
    SortedSet<String> members(int cycle, String kind, String group) {
        SortedSet<String> members = new TreeSet<>();
        for (Map<String, @Nullable Object> row : rows("dim_member")) {
            boolean in = kind.equals("GLOBAL")
                    || KINDS.stream().anyMatch(own -> own.equalsIgnoreCase(kind) && group.equals(row.get(own)));
            if (in && Integer.valueOf(cycle).equals(row.get("cycle"))) {
                members.add(String.valueOf(row.get("member")));
            }
        }
        return members;
    }

    /** The Members of whom a reader of this release sees what they said of a KPI: cycle/KPI/Member. */
    SortedSet<String> seen() {
        SortedSet<String> seen = new TreeSet<>();
        for (Map<String, @Nullable Object> row : rows("kpi_value")) {
            if ("published".equals(row.get("disclosure"))) {
                seen.add(row.get("cycle") + "/" + row.get("kpi") + "/" + row.get("member"));
            }
        }
        return seen;
    }
}

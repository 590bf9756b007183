package org.pmmlake.suite.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.EarlierState;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.lake.StoreWork;

/** What a lake was: the states that it can go back to, and the versions of a table. */
public final class LakeHistory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_ID = 12;

    private final String lake;
    private final LakePaths paths;
    private final StateFile stateFile;

    public LakeHistory(String lake) {
        this.lake = lake;
        this.paths = LakePaths.of(lake, new Configuration());
        this.stateFile = new StateFile(paths);
    }

    /**
     * The states of the whole lake, newest first, with the work that made each differ from the one before, or the tables
     * that were written where no work did.
     */
    public ResultTable states() {
        List<EarlierState> all = all();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, Long> versionsBefore = new TreeMap<>();
        for (int place = 0; place < all.size(); place++) {
            EarlierState state = all.get(place);
            SortedMap<String, String> done = state.done();
            SortedMap<String, String> earlier = before;
            String changed = done.entrySet().stream()
                    .filter(work -> !work.getValue().equals(earlier.get(work.getKey())))
                    .map(work -> work.getKey() + "=" + shortened(work.getValue()))
                    .collect(Collectors.joining(" "));
            SortedMap<String, Long> versions = versionsBefore;
            String written = state.versions().entrySet().stream()
                    .filter(table -> !table.getValue().equals(versions.get(table.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(" "));
            rows.add(
                    0,
                    List.of(
                            state.number(),
                            place == all.size() - 1,
                            state.versions().size(),
                            // A release leaves nothing in the tables but a line in the log of runs.
                            changed.isEmpty() ? written : changed));
            before = done;
            versionsBefore = state.versions();
        }
        return new ResultTable(List.of("version", "current", "tables", "work"), rows);
    }

    private List<EarlierState> all() {
        List<EarlierState> all = new ArrayList<>(stateFile.earlier());
        var current = stateFile.read();
        all.add(EarlierState.of(stateFile.number(), current));
        return all;
    }

    private static String shortened(String digest) {
        return digest.length() <= SHOWN_ID ? digest : digest.substring(0, SHOWN_ID);
    }

    /** The versions of a table, newest first: which states of the lake have it, what wrote it, and its rows. */
    public ResultTable versions(String table) {
        try (LakeQuery query = new LakeQuery(lake, new TreeSet<>())) {
            TableName name = query.named(table);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (long version : logged(name.path())) {
                rows.add(row(query, name, version));
            }
            return new ResultTable(
                    List.of("version", "states", "operation", "run_id", "committed_at", "files", "rows"), rows);
        }
    }

    private List<@Nullable Object> row(LakeQuery query, TableName name, long version) {
        SortedSet<Long> states = new TreeSet<>();
        all().stream()
                .filter(state -> Long.valueOf(version).equals(state.versions().get(name.path())))
                .forEach(state -> states.add(state.number()));
        JsonNode commit = commit(name.path(), version);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(version);
        row.add(states.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        row.add(text(commit, "operation"));
        row.add(text(commit, "userMetadata"));
        row.add(
                commit.path("timestamp").isNumber()
                        ? Instant.ofEpochMilli(commit.path("timestamp").asLong())
                                .toString()
                        : null);
        DeltaTable table = query.open(name, version);
        row.add(table.files().size());
        row.add(rows(table));
        return row;
    }

    private static @Nullable Object rows(DeltaTable table) {
        boolean whole =
                table.files().stream().allMatch(file -> java.nio.file.Files.exists(java.nio.file.Path.of(file.path())));
        if (!whole) {
            return null;
        }
        try (DuckDb database = DuckDb.over(List.of(new TableView(table, new TreeSet<>())))) {
            return database.ask("SELECT count(*) FROM " + table.name().quoted())
                    .rows()
                    .get(0)
                    .get(0);
        }
    }

    private static @Nullable String text(JsonNode commit, String field) {
        JsonNode value = commit.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private List<Long> logged(String table) {
        return StoreWork.get("The log of the table " + table + " cannot be listed", () -> Arrays.stream(
                        paths.fileSystem().listStatus(new Path(paths.root(), table + "/_delta_log")))
                .map(FileStatus::getPath)
                .map(Path::getName)
                .filter(file -> file.matches("[0-9]{20}\\.json"))
                .map(file -> Long.valueOf(file.substring(0, 20)))
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    /** What a version says of itself: an entry that Delta's protocol allows to be absent. */
    private JsonNode commit(String table, long version) {
        Path log = new Path(paths.root(), table + "/_delta_log/" + "%020d.json".formatted(version));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(paths.fileSystem().open(log), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode action = JSON.readTree(line);
                if (action.has("commitInfo")) {
                    return action.path("commitInfo");
                }
            }
            return JSON.valueToTree(Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The log " + log + " cannot be read", unreadable);
        }
    }
}

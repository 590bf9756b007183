package org.pmmlake.suite.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that commits of Delta added, which are on the disk before the lake's state names them: after a power cut a
 * commit that is empty, beside a checksum that is not, would else be taken for the rows before it.
 */
final class CommittedFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file of a log; what else than commits lies there, such as checkpoints and checksums, has the version in its name, too. */
    private static final Pattern OF_VERSION = Pattern.compile("\\.?([0-9]{20})\\..*");

    private final Store store;

    CommittedFiles(LakePaths paths) {
        this.store = paths.store();
    }

    /** Has the disk keep what came between two states, each with a version by table path. */
    void sync(Map<String, Long> before, Map<String, Long> after) {
        if (!store.syncs()) {
            return;
        }
        StoreWork.run("What was written to the tables cannot be kept on the disk", () -> {
            List<String> added = new ArrayList<>();
            for (Map.Entry<String, Long> table : after.entrySet()) {
                long from = before.getOrDefault(table.getKey(), -1L);
                if (from < table.getValue()) {
                    collect(table.getKey(), from, table.getValue(), added);
                }
            }
            if (!added.isEmpty()) {
                store.sync(added);
            }
        });
    }

    private void collect(String table, long from, long to, List<String> added) throws IOException {
        String log = table + "/_delta_log";
        for (Store.Entry entry : store.list(log)) {
            Matcher name = OF_VERSION.matcher(entry.name());
            if (!entry.folder() && name.matches()) {
                long version = Long.parseLong(name.group(1));
                if (version > from && version <= to) {
                    added.add(log + "/" + entry.name());
                    if (entry.name().equals(name.group(1) + ".json")) {
                        paths(log + "/" + entry.name()).forEach(path -> added.add(table + "/" + path));
                    }
                }
            }
        }
    }

    /** The data files that a commit added, below the folder of the table. */
    private List<String> paths(String commit) throws IOException {
        List<String> paths = new ArrayList<>();
        String actions = new String(store.read(commit).orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String action : actions.lines().toList()) {
            JsonNode path = JSON.readTree(action).path("add").path("path");
            if (path.isTextual()) {
                paths.add(URI.create(path.textValue()).getPath());
            }
        }
        return paths;
    }
}

package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    /** The file system keeps a hidden checksum of the file that was there; who restores a backup knows nothing of it. */
    @Test
    void aStateThatWasPutBackIsRead(@TempDir Path lake) throws IOException {
        StateFile file = new StateFile(LakePaths.of(lake.toString(), new Configuration()));
        LakeState first = new LakeState(new TreeMap<>(), new TreeMap<>(Map.of("ingest/2022", "1")));
        file.write(first);
        byte[] saved = Files.readAllBytes(lake.resolve("state/state.json"));
        file.write(new LakeState(new TreeMap<>(), new TreeMap<>(Map.of("ingest/2022", "23"))));

        Files.write(lake.resolve("state/state.json"), saved);

        assertThat(file.read()).isEqualTo(first);
    }
}

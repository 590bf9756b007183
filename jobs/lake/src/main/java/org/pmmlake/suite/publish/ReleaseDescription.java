package org.pmmlake.suite.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.SealedJson;
import org.pmmlake.suite.lake.StoreWork;

/**
 * What {@code release.json} says of a release.
 *
 * @param release digest of what it was drawn from
 * @param audience who it is for
 * @param suiteVersion version of the suite that made it
 * @param inputs digest of each piece of work that it was drawn from
 * @param tables rows by table
 * @param files SHA-256 of every other file of the release, by name
 */
public record ReleaseDescription(
        @JsonProperty("release") String release,
        @JsonProperty("audience") String audience,
        @JsonProperty("suite_version") String suiteVersion,
        @JsonProperty("inputs") SortedMap<String, String> inputs,
        @JsonProperty("tables") SortedMap<String, Long> tables,
        @JsonProperty("files") SortedMap<String, String> files) {

    private static final String FILE = "release.json";

    /** Copies the maps; those that an older release does not have are empty. */
    public ReleaseDescription {
        inputs = copy(inputs);
        tables = copy(tables);
        files = copy(files);
    }

    private static <V> SortedMap<String, V> copy(@Nullable Map<String, V> given) {
        return given == null ? new TreeMap<>() : new TreeMap<>(given);
    }

    /**
     * Reads the text of {@code release.json}.
     *
     * @throws DamagedLakeException where it is not what was written
     */
    static ReleaseDescription parse(byte[] text) {
        try {
            return SealedJson.read(text, ReleaseDescription.class);
        } catch (IOException broken) {
            throw new DamagedLakeException("The file " + FILE + " of a release is not as it was written."
                    + " 'pmm run --heal' makes the release anew.");
        }
    }

    /** The text of {@code release.json}. */
    public String text() {
        return StoreWork.get(
                "Texts and numbers can always be written",
                () -> new String(SealedJson.write(this), StandardCharsets.UTF_8) + "\n");
    }
}

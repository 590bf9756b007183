package org.pmmlake.suite.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Copies the maps; those that an older release does not have are empty. */
    public ReleaseDescription {
        inputs = copy(inputs);
        tables = copy(tables);
        files = copy(files);
    }

    private static <V> SortedMap<String, V> copy(@Nullable Map<String, V> given) {
        return given == null ? new TreeMap<>() : new TreeMap<>(given);
    }

    /** Reads the text of {@code release.json}. */
    public static ReleaseDescription parse(String text) {
        try {
            return JSON.readValue(text, ReleaseDescription.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "The release.json of the current release is damaged; publish again after moving the release away",
                    broken);
        }
    }

    /** The text of {@code release.json}. */
    public String text() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written", impossible);
        }
    }
}

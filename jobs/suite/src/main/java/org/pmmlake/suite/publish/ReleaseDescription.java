package org.pmmlake.suite.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code release.json} says of a release.
 *
 * @param release digest of what it was drawn from
 * @param suiteVersion version of the suite that made it
 * @param tables rows by table
 */
public record ReleaseDescription(
        @JsonProperty("release") String release,
        @JsonProperty("suite_version") String suiteVersion,
        @JsonProperty("tables") SortedMap<String, Long> tables) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public ReleaseDescription {
        tables = new TreeMap<>(tables);
    }

    /** A description from counts in any order. */
    public ReleaseDescription(String release, String suiteVersion, Map<String, Long> tables) {
        this(release, suiteVersion, (SortedMap<String, Long>) new TreeMap<>(tables));
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

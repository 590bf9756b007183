package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the ledger keeps of a release to an audience: the vintages that it showed first, and the changes between vintages.
 *
 * @param number its place in the ledger
 * @param release name of the release
 * @param audience who it was for
 * @param inputs what it was drawn from
 * @param vintages what it showed first
 * @param changes the changes that it showed first
 */
public record ReleaseEntry(
        @JsonProperty("number") int number,
        @JsonProperty("release") String release,
        @JsonProperty("audience") String audience,
        @JsonProperty("inputs") ReleaseInputs inputs,
        @JsonProperty("vintages") List<Vintage> vintages,
        @JsonProperty("changes") List<ShownChange> changes) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * A change that was shown.
     *
     * @param from place of the earlier vintage: its number in the ledger
     * @param to the same of the later one
     */
    public record ShownChange(
            @JsonProperty("subject") org.pmmlake.suite.analysis.Subject subject,
            @JsonProperty("cycle_from") int cycleFrom,
            @JsonProperty("from") int from,
            @JsonProperty("cycle_to") int cycleTo,
            @JsonProperty("to") int to) {}

    public ReleaseEntry {
        vintages = List.copyOf(vintages);
        changes = List.copyOf(changes);
    }

    /** The same entry at another place of the ledger. */
    public ReleaseEntry numbered(int other) {
        if (other == number) {
            return this;
        }
        return new ReleaseEntry(
                other,
                release,
                audience,
                inputs,
                vintages.stream().map(vintage -> vintage.numbered(other)).toList(),
                changes.stream()
                        .map(change -> new ShownChange(
                                change.subject(),
                                change.cycleFrom(),
                                change.from() == number ? other : change.from(),
                                change.cycleTo(),
                                change.to() == number ? other : change.to()))
                        .toList());
    }

    /** The entry as bytes, the same for the same entry. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(this));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Texts and numbers can always be written", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote. */
    public static ReleaseEntry parse(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(in, ReleaseEntry.class);
        } catch (JsonProcessingException other) {
            throw new DisclosureRefused(
                    "The ledger of releases has an entry of another version of the suite, which decided otherwise. What was"
                            + " released by it may have told what is withheld now: publish from a lake without it, or ask"
                            + " for advice.",
                    other);
        } catch (IOException damaged) {
            throw new DisclosureRefused(
                    "An entry of the ledger of releases is damaged; restore state/releases.", damaged);
        }
    }
}

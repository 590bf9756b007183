package org.pmmlake.suite.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.pmmlake.suite.lake.SealedJson;

/** The releases of one audience as files, for tests that look at them or spoil them. */
final class ReleaseName {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path audience;

    ReleaseName(Path audience) {
        this.audience = audience;
    }

    /** The name of the current release. */
    String current() throws IOException {
        return JSON.readTree(audience.resolve("current/release.json").toFile())
                .path("release")
                .asText();
    }

    /** Puts a file of another release in the place of this one's. */
    void replaceWithFirst(String release, String file) throws IOException {
        try (Stream<Path> releases = Files.list(audience.resolve("releases"))) {
            Path other =
                    releases.filter(path -> !path.endsWith(release)).findFirst().orElseThrow();
            Files.copy(
                    other.resolve(file),
                    audience.resolve("releases").resolve(release).resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the description of a release as if it had never held digests of its files. */
    void forgetDigests(String release) throws IOException {
        Path file = audience.resolve("releases").resolve(release).resolve("release.json");
        ObjectNode description = (ObjectNode) JSON.readTree(file.toFile());
        description.putObject("files");
        description.remove("digest");
        Files.write(file, SealedJson.write(description));
    }
}

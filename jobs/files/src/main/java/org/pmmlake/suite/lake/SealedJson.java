package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON objects whose last field is the SHA-256 of the others, so that a changed character does not go for another content. */
public final class SealedJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String DIGEST = "digest";

    private SealedJson() {}

    /** The file is not what was written into it. */
    public static final class BrokenSealException extends IOException {
        BrokenSealException(String message) {
            super(message);
        }
    }

    public static byte[] write(Object content) throws IOException {
        ObjectNode tree = JSON.valueToTree(content);
        tree.put(DIGEST, FileDigest.of(JSON.writeValueAsBytes(tree)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    }

    /**
     * What a text says.
     *
     * @throws BrokenSealException where it is no such text, or its digest is of another one
     */
    public static <T> T read(byte[] text, Class<T> type) throws IOException {
        try {
            if (JSON.readTree(text) instanceof ObjectNode tree) {
                JsonNode digest = tree.remove(DIGEST);
                if (digest != null && digest.asText().equals(FileDigest.of(JSON.writeValueAsBytes(tree)))) {
                    return JSON.treeToValue(tree, type);
                }
            }
            throw new BrokenSealException("The content is not what its digest was made of");
        } catch (JsonProcessingException | NullPointerException | IllegalArgumentException broken) {
            throw new BrokenSealException(String.valueOf(broken.getMessage()));
        }
    }
}

package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedJsonTest {

    private static final Content CONTENT = new Content("one", 12);

    private record Content(@JsonProperty("name") String name, @JsonProperty("size") int size) {}

    private static byte[] text() throws IOException {
        return SealedJson.write(CONTENT);
    }

    private static void assertRefused(byte[] text) {
        assertThatThrownBy(() -> SealedJson.read(text, Content.class))
                .isInstanceOf(SealedJson.BrokenSealException.class);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertThat(SealedJson.read(text(), Content.class)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest", "name", "one"})
    void nothingMayBeCalledOtherwise(String word) throws IOException {
        String text = new String(text(), StandardCharsets.UTF_8);
        assertRefused(text.replace(word, word.toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingMayBeMissingOrMore() throws IOException {
        byte[] text = text();
        for (int length = 0; length < text.length; length++) {
            assertRefused(Arrays.copyOf(text, length));
        }
        assertRefused(Arrays.copyOf(text, text.length + 1));
        assertRefused((new String(text, StandardCharsets.UTF_8) + "{}").getBytes(StandardCharsets.UTF_8));
    }
}

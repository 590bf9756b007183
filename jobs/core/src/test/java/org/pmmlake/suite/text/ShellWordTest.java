package org.pmmlake.suite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/my lake", "a \"b\" c", "it's", "$HOME `id`", "back\\slash", "lake [2022]*{x}", "é/1"})
    void aShellReadsItBack(String text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", "printf %s " + ShellWord.of(text)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void plainPathsAndAddressesStandAsTheyAre() {
        assertThat(ShellWord.of("s3a://bucket/data-lake_2%20")).isEqualTo("s3a://bucket/data-lake_2%20");
    }
}

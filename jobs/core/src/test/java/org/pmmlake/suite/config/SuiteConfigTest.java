package org.pmmlake.suite.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.stats.Thresholds;

class SuiteConfigTest {

    private final Path conf;

    SuiteConfigTest(@TempDir Path conf) {
        this.conf = conf;
    }

    @Test
    void withoutAFileEveryKeyHasTheContractsValue() {
        SuiteConfig config = SuiteConfig.load(conf);
        assertThat(config.landing().maxFileMb()).isEqualTo(1024);
        assertThat(config.landing().inMemoryMb()).isEqualTo(96);
        assertThat(config.thresholds()).isEqualTo(new Thresholds(0.5, 0.7, 0.25, 0.5, 3.5));
        assertThat(config.publish().audiences()).extracting(Audience::text).containsExactly("public", "wco");
        assertThat(config.publish().profile()).isEqualTo("strict");
    }

    /** The configuration of a folder without files. */
    private SuiteConfig standard() throws IOException {
        return SuiteConfig.load(Files.createDirectories(conf.resolve("empty")));
    }

    /** The file that comes with the suite writes out the defaults, and names every key. */
    @Test
    void theFileOfTheSuiteSaysWhatTheDefaultsAre() throws IOException {
        Path shipped = Path.of(System.getProperty("pmm.root"), "conf");
        assertThat(SuiteConfig.load(shipped)).isEqualTo(standard());
        String text = Files.readString(shipped.resolve("suite.yaml"));
        standard().effective().keySet().forEach(key -> assertThat(text)
                .contains(key.substring(key.lastIndexOf('.') + 1) + ":"));
    }

    @Test
    void takesWhatTheFileSays() throws IOException {
        write(
                """
                landing:
                  max-file-mb: 5
                  in-memory-mb: 0
                tools: {u-low: 0.4, u-high: 1}
                statistics:
                publish:
                  audiences: [public, union=EAC, member=X01]
                """);
        SuiteConfig config = SuiteConfig.load(conf);
        assertThat(config.landing()).isEqualTo(new SuiteConfig.Landing(5, 0, 60));
        assertThat(config.thresholds()).isEqualTo(new Thresholds(0.4, 1.0, 0.25, 0.5, 3.5));
        assertThat(config.publish().audiences())
                .extracting(Audience::text)
                .containsExactly("public", "union=EAC", "member=X01");
    }

    @Test
    void tellsAllFaultsAtOnceAndKnowsWhatWasMeant() throws IOException {
        write(
                """
                landing:
                  max-file-mb: 1.5
                  max-file-md: 3
                tools:
                  u-low: 0.9
                quality:
                  outlier-factor: -1
                colour: red
                """);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SuiteConfig.load(conf))
                .satisfies(refused -> assertThat(refused.faults())
                        .containsExactlyInAnyOrder(
                                "'landing.max-file-mb' is 1.5: expected a whole number of megabytes from 1 to 1048576.",
                                "'landing.max-file-md' is not a key. Did you mean 'landing.max-file-mb'?",
                                "'quality.outlier-factor' is -1: expected a number above 0.",
                                "'colour' is not a key. The keys are lake, lake.sync, landing.max-file-mb, landing.in-memory-mb,"
                                        + " landing.settle-seconds, tools.u-low, tools.u-high, tools.p-low, statistics.strong-correlation,"
                                        + " quality.outlier-factor, publish.audiences, publish.profile,"
                                        + " publish.licence.",
                                "'tools.u-low' is 0.9, above 'tools.u-high', which is 0.7: low use must end where high"
                                        + " use begins, or before."))
                .withMessageContaining("suite.yaml has 5 faults");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools: [1, 2",
                "tools:\n  u-low: 0.1\n  u-low: 0.2\n",
                "just a sentence",
                "tools: 3",
                "statistics: {strong-correlation: .nan}",
                "statistics: {strong-correlation: '0.5'}",
                "publish: {audiences: [../../etc]}",
                "publish: {audiences: [wco, wco]}",
                "publish: {audiences: []}",
                "publish: {profile: lax}",
                "lake: ''",
                "lake.sync: maybe",
                "landing: {max-file-mb: 99999999999}",
                "landing: {in-memory-mb: -1}",
                "landing: {in-memory-mb: 1025}"
            })
    void refusesWhatItCannotUse(String text) throws IOException {
        write(text);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SuiteConfig.load(conf))
                .withMessageContaining("suite.yaml");
    }

    @Test
    void anEmptyFileIsAConfiguration() throws IOException {
        write("# nothing here\n");
        assertThat(SuiteConfig.load(conf)).isEqualTo(standard());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SuiteConfig.load(conf.resolve("nowhere")))
                .withMessageContaining("nowhere")
                .withMessageContaining("--conf");
    }

    @Test
    void onlyWhatResultsDependOnIsPartOfTheirIdentity() throws IOException {
        String standard = standard().resultDigestText();
        assertThat(standard)
                .isEqualTo(
                        """
                        landing.max-file-mb=1024
                        quality.outlier-factor=3.5
                        statistics.strong-correlation=0.5
                        tools.p-low=0.25
                        tools.u-high=0.7
                        tools.u-low=0.5
                        """);
        write("lake: elsewhere\nlanding: {in-memory-mb: 0}\npublish: {audiences: [public]}\n");
        assertThat(SuiteConfig.load(conf).resultDigestText()).isEqualTo(standard);
        write("tools: {u-low: 0.50}\n");
        assertThat(SuiteConfig.load(conf).resultDigestText()).isEqualTo(standard);
        write("tools: {u-low: 0.51}\n");
        assertThat(SuiteConfig.load(conf).resultDigestText()).isNotEqualTo(standard);
    }

    @Test
    void everyKeyIsShown() throws IOException {
        assertThat(standard().effective().keySet())
                .containsExactlyElementsOf(
                        Setting.ALL.stream().map(Setting::key).toList());
        assertThat(List.copyOf(standard().effective().values()))
                .containsExactly(
                        "data-lake",
                        "true",
                        "1024",
                        "96",
                        "60",
                        "0.5",
                        "0.7",
                        "0.25",
                        "0.5",
                        "3.5",
                        "public,wco",
                        "strict",
                        "notspecified");
    }

    private void write(String text) throws IOException {
        Files.writeString(conf.resolve("suite.yaml"), text);
    }
}

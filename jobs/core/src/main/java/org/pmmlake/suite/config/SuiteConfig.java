package org.pmmlake.suite.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.stats.Thresholds;

/**
 * The configuration of the suite, from {@code suite.yaml}; a key that is not there has the contract's value.
 *
 * @param lake root of the lake where neither the command nor the environment names one
 * @param sync whether what is written to the lake is on the disk before anything names it
 * @param landing limits of the landing zone
 * @param thresholds of the analyses
 * @param publish what is published
 * @param effective every key with its value as text, in the order of the file that comes with the suite
 */
public record SuiteConfig(
        String lake,
        boolean sync,
        Landing landing,
        Thresholds thresholds,
        PublishSettings publish,
        Map<String, String> effective) {

    /**
     * Limits of the landing zone.
     *
     * @param maxFileMb a larger file, in megabytes of 2²⁰ bytes, is refused as {@code too-large}
     * @param inMemoryMb cycles with at most this, in megabytes as those of text, are judged in the memory of the process
     *     and not by tasks of Spark; 0 for never
     * @param settleSeconds a file younger than this that does not end as its form ends may still be on its way: it waits
     *     for the next run; 0 for never
     */
    public record Landing(int maxFileMb, int inMemoryMb, int settleSeconds) {}

    /**
     * What is published.
     *
     * @param audiences the audiences, in the order of the file, each once
     * @param profile the rules of disclosure: {@code strict}, {@code report}, {@code isora} or {@code coalition}
     * @param licence what readers of the public release are allowed; the data package names it
     * @param overrides levels that differ from the catalogue's, from {@code disclosure.yaml}
     */
    public record PublishSettings(
            List<Audience> audiences, String profile, String licence, DisclosureOverrides overrides) {

        public PublishSettings {
            audiences = List.copyOf(audiences);
        }
    }

    /**
     * The configuration of a folder.
     *
     * @param confDirectory the folder; where it has no {@code suite.yaml}, every key has its standard value
     * @throws ConfigException with every fault of a file at once, when the folder or one of its files cannot be used
     */
    public static SuiteConfig load(Path confDirectory) {
        return of(SettingsFile.read(confDirectory), DisclosureFile.read(confDirectory));
    }

    private static SuiteConfig of(SettingValues values, DisclosureOverrides overrides) {
        return new SuiteConfig(
                values.of(Setting.LAKE),
                values.of(Setting.SYNC),
                new Landing(
                        values.of(Setting.MAX_FILE_MB),
                        values.of(Setting.IN_MEMORY_MB),
                        values.of(Setting.SETTLE_SECONDS)),
                new Thresholds(
                        values.of(Setting.USE_LOW),
                        values.of(Setting.USE_HIGH),
                        values.of(Setting.PLANS_LOW),
                        values.of(Setting.STRONG_CORRELATION),
                        values.of(Setting.OUTLIER_FACTOR)),
                new PublishSettings(
                        values.of(Setting.AUDIENCES),
                        values.of(Setting.PROFILE),
                        values.of(Setting.LICENCE),
                        overrides),
                values.texts());
    }

    /**
     * The keys that results depend on, one {@code key=value} a line, by key: the same text means the same results.
     * Where the lake lies and who is served are no part of it.
     */
    public String resultDigestText() {
        Map<String, String> values = new TreeMap<>(effective);
        Setting.ALL.stream()
                .filter(setting -> setting.effect() != Setting.Effect.RESULTS)
                .forEach(setting -> values.remove(setting.key()));
        StringBuilder text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }
}

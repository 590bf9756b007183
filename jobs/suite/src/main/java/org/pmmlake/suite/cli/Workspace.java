package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.config.SuiteConfig;

/**
 * Where the configuration and the lake are: a flag comes before the environment, that before the configuration file,
 * and that before the default (contract §7).
 *
 * @param conf absolute path of the configuration folder
 * @param config what the folder says
 * @param lake absolute path or URI of the lake's root
 */
record Workspace(Path conf, SuiteConfig config, String lake) {

    // Two letters at least, so that a drive letter is no scheme.
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    static Workspace of(CommonOptions options, Environment environment) {
        @Nullable
        String confName = options.conf != null
                ? options.conf
                : environment.variable("PMM_CONF").orElse(null);
        Path conf = confName == null
                ? environment.root().resolve("conf")
                : Path.of(confName).toAbsolutePath();
        SuiteConfig config = SuiteConfig.load(conf.normalize());
        @Nullable
        String lakeName = options.lake != null
                ? options.lake
                : environment.variable("PMM_LAKE").orElse(null);
        String lake = lakeName == null
                ? absolute(config.lake(), environment.root())
                : absolute(lakeName, Path.of("").toAbsolutePath());
        return new Workspace(conf.normalize(), config, lake);
    }

    private static String absolute(String lake, Path base) {
        return URI.matcher(lake).matches()
                ? lake
                : base.resolve(lake).normalize().toString();
    }
}

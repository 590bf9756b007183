package org.pmmlake.suite.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the suite, as the build wrote it into the jar. */
public final class SuiteVersion {

    private SuiteVersion() {}

    /** The version, such as {@code 1.0.0}. */
    public static String text() {
        try (InputStream file = SuiteVersion.class.getResourceAsStream("/org/pmmlake/suite/version.properties")) {
            if (file == null) {
                throw new IllegalStateException("The jar has no version.properties: build it with Maven.");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

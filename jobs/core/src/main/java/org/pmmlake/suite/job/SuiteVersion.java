package org.pmmlake.suite.job;

import org.pmmlake.suite.text.ResourceText;

/** The version of the suite, as the build wrote it into the jar. */
public final class SuiteVersion {

    private SuiteVersion() {}

    /** The version, such as {@code 1.0.0}. */
    public static String text() {
        return ResourceText.properties(SuiteVersion.class, "/org/pmmlake/suite/version.properties")
                .getProperty("version", "");
    }
}

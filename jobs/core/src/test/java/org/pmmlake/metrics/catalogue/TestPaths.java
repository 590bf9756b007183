package org.pmmlake.metrics.catalogue;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Where the tests find catalogues. */
final class TestPaths {

    private TestPaths() {}

    /** The configuration that the suite ships. */
    static Path conf() {
        String root = System.getProperty("pmm.root");
        if (root == null) {
            throw new IllegalStateException("Run the tests with Maven, or set the system property pmm.root");
        }
        return Path.of(root, "conf");
    }

    /** A file or folder of the test resources. */
    static Path resource(String name) {
        URL url = TestPaths.class.getResource("/catalogue/" + name);
        if (url == null) {
            throw new IllegalStateException("No test resource catalogue/" + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

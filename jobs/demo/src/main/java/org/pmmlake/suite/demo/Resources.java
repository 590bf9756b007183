package org.pmmlake.suite.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pmmlake.suite.figures.CsvText;

/** The tables that the generator brings along. */
final class Resources {

    private Resources() {}

    /** The records of a table without its header. */
    static List<List<String>> rows(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The suite was built without its resource " + name + ".");
            }
            List<List<String>> rows = CsvText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.pmmlake.suite.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads texts that come with the suite. */
public final class ResourceText {

    private ResourceText() {}

    /**
     * A file in UTF-8.
     *
     * @param beside the class that it lies beside
     * @param name its name, or its path from there
     * @throws IllegalStateException if there is none: the jar is not whole
     */
    public static String of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + name + ": build it with Maven.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " of the jar cannot be read", e);
        }
    }

    /** A file of keys and texts, likewise. */
    public static Properties properties(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(of(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " of the jar cannot be read", e);
        }
        return properties;
    }
}

package org.pmmlake.suite.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * docs/methods.md as the analyses make it: what holds everywhere and what is no analysis comes from a resource, and each analysis
 * brings the section of its table.
 */
public final class MethodsDocument {

    private static final String FRAME = "methods.md";
    private static final String ANALYSES = "@analyses@\n\n";

    private MethodsDocument() {}

    /** The whole text, with line feeds. */
    public static String text() {
        StringBuilder sections = new StringBuilder();
        Analyses.all().forEach(analysis -> sections.append(section(analysis)).append('\n'));
        return frame().replace(ANALYSES, sections);
    }

    /** The section of one analysis, with its heading. */
    public static String section(Analysis analysis) {
        return "## `" + analysis.output().name() + "`\n\n" + analysis.method();
    }

    private static String frame() {
        try (InputStream resource =
                Objects.requireNonNull(MethodsDocument.class.getResourceAsStream(FRAME), "The jar lacks " + FRAME)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.pmmlake.suite.notebook;

import java.util.List;
import java.util.stream.Collectors;
import org.pmmlake.suite.text.ResourceText;

/** The README of an export: what there is, what it is made from, and how to make it again. */
final class ExportIndex {

    private ExportIndex() {}

    static String of(Edition edition, List<NotebookSource> sources) {
        return ResourceText.of(ExportIndex.class, "README.md")
                .formatted(
                        edition.audience(),
                        edition.cycle(),
                        edition.release(),
                        edition.suiteVersion(),
                        edition.audience(),
                        edition.cycle(),
                        sources.stream().map(ExportIndex::line).collect(Collectors.joining()));
    }

    private static String line(NotebookSource source) {
        return "| [%s](%s.ipynb) | %s | `%s` |\n"
                .formatted(
                        source.heading().title(),
                        source.name(),
                        source.heading().question(),
                        source.heading().tables().get(0));
    }
}

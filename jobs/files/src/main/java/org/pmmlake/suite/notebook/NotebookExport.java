package org.pmmlake.suite.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** All files of an export by name, and one line a notebook. */
public record NotebookExport(List<ExportedNotebook> lines, SortedMap<String, byte[]> files) {

    /** A notebook, in short: its name without ending, its question, and the table that it is about. */
    public record ExportedNotebook(String name, String question, String table) {}

    public NotebookExport {
        lines = List.copyOf(lines);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Writes and runs every notebook, side by side if {@code together} can. The same release gives the same bytes. */
    public static NotebookExport of(Edition edition, SqlEngine engine, Consumer<List<Runnable>> together) {
        List<NotebookSource> sources = NotebookSource.all();
        Map<String, String> texts = new ConcurrentSkipListMap<>();
        // Side by side: what takes time is planning, which Spark does in the thread that asks.
        together.accept(sources.stream()
                .<Runnable>map(source -> () ->
                        texts.put(source.name() + ".ipynb", new Recorder(edition, engine.another()).record(source)))
                .toList());
        texts.put("README.md", ExportIndex.of(edition, sources));
        List<ExportedNotebook> lines = sources.stream()
                .map(source -> new ExportedNotebook(
                        source.name(),
                        source.heading().question(),
                        source.heading().tables().get(0)))
                .toList();
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new NotebookExport(lines, files);
    }
}

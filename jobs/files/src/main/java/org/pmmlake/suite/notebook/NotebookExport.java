package org.pmmlake.suite.notebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** All files of an export by name, and the sources of its notebooks. */
public record NotebookExport(List<NotebookSource> sources, SortedMap<String, byte[]> files) {

    /**
     * Writes and runs every notebook. The same release gives the same bytes.
     *
     * @param together runs what it is given, side by side if it can, and comes back when all is done
     */
    public static NotebookExport of(Edition edition, SqlEngine engine, Consumer<List<Runnable>> together) {
        List<NotebookSource> sources = NotebookSource.all();
        SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
        // Side by side: what takes time is planning, which Spark does in the thread that asks.
        together.accept(sources.stream()
                .<Runnable>map(source -> () -> files.put(
                        source.name() + ".ipynb", bytes(new Recorder(edition, engine.another()).record(source))))
                .toList());
        files.put("README.md", bytes(ExportIndex.of(edition, sources)));
        return new NotebookExport(sources, files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

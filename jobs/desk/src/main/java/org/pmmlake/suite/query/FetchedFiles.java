package org.pmmlake.suite.query;

import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadRequest;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes data files readable for DuckDB, which reads local files only: files elsewhere are fetched for as long as it is open. */
final class FetchedFiles implements AutoCloseable {

    private final List<Path> fetched = new ArrayList<>();

    /** The absolute local path of a file, or of a copy of it where it lies elsewhere. */
    String local(Engine engine, FileStatus file) throws IOException {
        String path = file.getPath();
        if (path.startsWith("/")) {
            return path;
        }
        if (path.startsWith("file:")) {
            // As Hadoop wrote it: a path that is no URI, though it has a scheme.
            return new org.apache.hadoop.fs.Path(path).toUri().getPath();
        }
        Path copy = Files.createTempFile("pmm-query-", ".parquet");
        fetched.add(copy);
        try (CloseableIterator<ByteArrayInputStream> contents =
                engine.getFileSystemClient().readFiles(Utils.singletonCloseableIterator(new WholeFile(file)))) {
            Files.write(copy, contents.next().readAllBytes());
        }
        return copy.toString();
    }

    @Override
    public void close() {
        for (Path copy : fetched) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                // The copy lies in the folder for temporary files, which the system clears.
                copy.toFile().deleteOnExit();
            }
        }
    }

    private record WholeFile(FileStatus file) implements FileReadRequest {

        @Override
        public String getPath() {
            return file.getPath();
        }

        @Override
        public int getStartOffset() {
            return 0;
        }

        @Override
        public int getReadLength() {
            return Math.toIntExact(file.getSize());
        }
    }
}

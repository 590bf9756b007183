package org.pmmlake.suite.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;

/** Makes data files readable for DuckDB, which reads local files only: files elsewhere are fetched for as long as it is open. */
final class FetchedFiles implements AutoCloseable {

    private final List<Path> fetched = new ArrayList<>();

    /** The absolute local path of a file, or of a copy of it where it lies elsewhere. */
    String local(FileSystem fileSystem, String path) throws IOException {
        if (path.startsWith("/")) {
            return path;
        }
        // As Hadoop wrote it: a path that is no URI, though it has a scheme.
        var file = new org.apache.hadoop.fs.Path(path);
        if (path.startsWith("file:")) {
            return file.toUri().getPath();
        }
        Path copy = Files.createTempFile("pmm-query-", ".parquet");
        fetched.add(copy);
        try (InputStream in = fileSystem.open(file)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
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
}

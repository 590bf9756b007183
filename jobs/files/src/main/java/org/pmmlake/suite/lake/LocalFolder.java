package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.LandingZone.LandedFile;

/** Folders of this machine with all that lies in them, whatever the files are called. Links are followed. */
final class LocalFolder {

    private LocalFolder() {}

    /** Adds every file below a folder, in no order; nothing where the folder is not there. */
    static void collect(Path folder, List<LandedFile> found) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found.add(LandedFile.of(
                                below(folder, file),
                                file.toUri().toString(),
                                attributes.size(),
                                attributes.lastModifiedTime().toInstant(),
                                false));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        // A link to a folder that it lies in shows nothing that is not found elsewhere.
                        if (failure instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (file.equals(folder)) {
                            throw failure;
                        }
                        boolean inside = Files.isDirectory(file);
                        found.add(
                                LandedFile.of(below(folder, file), file.toUri().toString(), 0, Instant.EPOCH, inside));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                            throws IOException {
                        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, failure);
                    }
                });
    }

    private static String below(Path folder, Path file) {
        StringJoiner below = new StringJoiner("/");
        folder.relativize(file).forEach(part -> below.add(name(part)));
        return below.toString();
    }

    /** A name as text; one that is none in the encoding of this system has its bytes as a URI has them, {@code %E9}. */
    private static String name(Path part) {
        String text = part.toString();
        if (Path.of(text).equals(part)) {
            return text;
        }
        String uri = part.toUri().getRawPath();
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Opens a plain file; anything else, such as a pipe that nobody writes to, counts as not there. */
    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }
}

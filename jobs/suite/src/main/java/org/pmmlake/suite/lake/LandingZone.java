package org.pmmlake.suite.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * The files that Members sent, below {@code landing/cycle=<year>/}, in any folders. Never written to. Files of this machine
 * are read by Java itself: Hadoop takes no colon in a name, hides some names, and holds content against checksums that lie
 * beside it.
 */
public final class LandingZone {

    /** How Hadoop reads files of this machine as they are, whatever lies beside them. */
    public static final Map<String, String> HADOOP_OPTIONS =
            Map.of("fs.file.impl", RawLocalFileSystem.class.getName(), "fs.file.impl.disable.cache", "true");

    private static final Pattern CYCLE_FOLDER = Pattern.compile("cycle=([0-9]{4})");
    private static final String LOCAL = "file";
    private static final int BUFFER = 1 << 16;

    private final LakePaths paths;

    public LandingZone(LakePaths paths) {
        this.paths = paths;
    }

    /**
     * A file of the landing zone.
     *
     * @param cycle cycle of its folder; 0 for a file outside any cycle folder
     * @param sourceFile path below the landing zone with {@code /}
     * @param uri where to open it
     * @param bytes its size
     */
    public record LandedFile(int cycle, String sourceFile, String uri, long bytes) {
        /** The last part of the path. */
        public String name() {
            return sourceFile.substring(sourceFile.lastIndexOf('/') + 1);
        }

        LandedFile inCycle(int folder) {
            return new LandedFile(folder, sourceFile, uri, bytes);
        }
    }

    /** All files, ordered by path; empty where there is no landing zone. */
    public List<LandedFile> files() {
        try {
            List<LandedFile> found = new ArrayList<>();
            if (LOCAL.equals(paths.fileSystem().getUri().getScheme())) {
                new LocalFolder(java.nio.file.Path.of(paths.landing().toUri().getPath())).collect(found);
            } else if (paths.fileSystem().exists(paths.landing())) {
                collect(paths.landing(), "", found);
            }
            return found.stream()
                    .map(file -> file.inCycle(cycle(file.sourceFile())))
                    .sorted(Comparator.comparing(LandedFile::sourceFile))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The landing zone " + paths.landing() + " cannot be listed", failed);
        }
    }

    private void collect(Path folder, String below, List<LandedFile> found) throws IOException {
        for (FileStatus entry : paths.fileSystem().listStatus(folder)) {
            String name = entry.getPath().getName();
            String relative = below.isEmpty() ? name : below + "/" + name;
            if (entry.isDirectory()) {
                collect(entry.getPath(), relative, found);
            } else {
                found.add(new LandedFile(0, relative, entry.getPath().toString(), entry.getLen()));
            }
        }
    }

    /** The cycle of the first folder of a path, or 0. */
    private static int cycle(String sourceFile) {
        Matcher folder = CYCLE_FOLDER.matcher(sourceFile.substring(0, Math.max(0, sourceFile.indexOf('/'))));
        return folder.matches() ? Integer.parseInt(folder.group(1)) : 0;
    }

    /**
     * The SHA-256 of a file's bytes, in hexadecimal; empty where nobody can open it: it is gone, a link to nothing, no plain
     * file, or kept from this user.
     */
    public Optional<String> contentHash(LandedFile file) {
        try (InputStream in = open(file.uri(), paths.fileSystem().getConf())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException
                | AccessDeniedException
                | FileNotFoundException
                | AccessControlException unreachable) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file.sourceFile() + " cannot be read", failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Opens a file by its URI; also on executors, where no lake is at hand. */
    public static InputStream open(String uri, Configuration hadoop) throws IOException {
        if (isLocal(uri)) {
            return LocalFolder.open(local(uri));
        }
        Path path = new Path(uri);
        return path.getFileSystem(hadoop).open(path, BUFFER);
    }

    /** A file as Parquet's readers take it. */
    public static InputFile parquet(String uri, Configuration hadoop) throws IOException {
        return isLocal(uri) ? new LocalInputFile(local(uri)) : HadoopInputFile.fromPath(new Path(uri), hadoop);
    }

    /**
     * A file as Hadoop knows it.
     *
     * @throws IllegalArgumentException where Hadoop takes no such name
     */
    public static Path hadoopPath(String uri) {
        return isLocal(uri) ? new Path(LOCAL, null, URI.create(uri).getPath()) : new Path(uri);
    }

    private static boolean isLocal(String uri) {
        return uri.startsWith(LOCAL + ":");
    }

    private static java.nio.file.Path local(String uri) {
        return java.nio.file.Path.of(URI.create(uri));
    }
}

package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files that Members sent, below {@code landing/cycle=<year>/}, in any folders. Never written to. */
public final class LandingZone {

    private static final Pattern CYCLE_FOLDER = Pattern.compile("cycle=([0-9]{4})");
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
    }

    /** All files, ordered by path; empty where there is no landing zone. */
    public List<LandedFile> files() {
        try {
            List<LandedFile> found = new ArrayList<>();
            if (paths.fileSystem().exists(paths.landing())) {
                collect(paths.landing(), "", 0, found);
            }
            found.sort(Comparator.comparing(LandedFile::sourceFile));
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException("The landing zone " + paths.landing() + " cannot be listed", failed);
        }
    }

    private void collect(Path folder, String below, int cycle, List<LandedFile> found) throws IOException {
        for (FileStatus entry : paths.fileSystem().listStatus(folder)) {
            String name = entry.getPath().getName();
            String relative = below.isEmpty() ? name : below + "/" + name;
            if (entry.isDirectory()) {
                Matcher folderOfCycle = CYCLE_FOLDER.matcher(name);
                boolean isCycle = below.isEmpty() && folderOfCycle.matches();
                collect(entry.getPath(), relative, isCycle ? Integer.parseInt(folderOfCycle.group(1)) : cycle, found);
            } else {
                found.add(new LandedFile(cycle, relative, entry.getPath().toString(), entry.getLen()));
            }
        }
    }

    /** The SHA-256 of a file's bytes, in hexadecimal. */
    public String contentHash(LandedFile file) {
        Path path = new Path(file.uri());
        try (InputStream in = open(paths.fileSystem(), path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file.sourceFile() + " cannot be read", failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Opens a file by its URI; also on executors, where no lake is at hand. */
    public static InputStream open(String uri, org.apache.hadoop.conf.Configuration hadoop) throws IOException {
        Path path = new Path(uri);
        return open(path.getFileSystem(hadoop), path);
    }

    private static InputStream open(FileSystem fileSystem, Path path) throws IOException {
        return fileSystem.open(path, BUFFER);
    }
}

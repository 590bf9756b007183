package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * The files that Members sent, below {@code landing/cycle=<year>/}, in any folders. Never written to. Files of this machine
 * are read by Java itself: Hadoop takes no colon in a name, hides some names, and holds content against checksums that lie
 * beside it.
 */
public record LandingZone(LakePaths paths) {

    private static final Pattern CYCLE_FOLDER = Pattern.compile("cycle=([0-9]{4})");
    private static final int BUFFER = 1 << 16;

    /**
     * A file of the landing zone, or a folder that nobody can look into.
     *
     * @param cycle cycle of its folder; 0 for a file outside any cycle folder
     * @param sourceFile path below the landing zone with {@code /}
     * @param uri where to open it
     * @param bytes its size
     * @param modified when it was last written to
     * @param closedFolder whether it is a folder whose files are kept from this user
     */
    public record LandedFile(
            int cycle, String sourceFile, String uri, long bytes, Instant modified, boolean closedFolder) {
        static LandedFile of(String sourceFile, String uri, long bytes, Instant modified, boolean closedFolder) {
            return new LandedFile(cycleOf(sourceFile), sourceFile, uri, bytes, modified, closedFolder);
        }
    }

    /** All files, ordered by path; empty where there is no landing zone. */
    public List<LandedFile> files() {
        try {
            List<LandedFile> found = new ArrayList<>();
            Optional<java.nio.file.Path> local = paths.store().local("landing");
            if (local.isPresent()) {
                LocalFolder.collect(local.get(), found);
            } else if (paths.fileSystem().exists(paths.landing())) {
                collect(paths.landing(), "", found);
            }
            return found.stream()
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
            Instant modified = Instant.ofEpochMilli(entry.getModificationTime());
            String uri = entry.getPath().toString();
            if (!entry.isDirectory()) {
                found.add(LandedFile.of(relative, uri, entry.getLen(), modified, false));
                continue;
            }
            try {
                collect(entry.getPath(), relative, found);
            } catch (AccessControlException kept) {
                found.add(LandedFile.of(relative, uri, 0, modified, true));
            }
        }
    }

    /** The cycle of the first folder of a path, or 0. */
    private static int cycleOf(String sourceFile) {
        int end = sourceFile.indexOf('/');
        Matcher folder = CYCLE_FOLDER.matcher(end < 0 ? "" : sourceFile.substring(0, end));
        return folder.matches() ? Integer.parseInt(folder.group(1)) : 0;
    }

    /**
     * What a file holds now.
     *
     * @param hash SHA-256 of its bytes, in hexadecimal
     * @param beginnings the same of its first bytes, by their number
     */
    public record FileContent(String hash, SortedMap<Long, String> beginnings) {}

    /**
     * Looks at the bytes of a file once.
     *
     * @param lengths of which beginnings the digest is asked for, too; those of files that are not longer are left out
     * @return empty where nobody can read it: it is gone, a link to nothing, no plain file, or kept from this user
     */
    public Optional<FileContent> content(LandedFile file, SortedSet<Long> lengths) {
        SortedMap<Long, String> beginnings = new TreeMap<>();
        try (InputStream in = open(file.uri(), paths.fileSystem().getConf())) {
            MessageDigest digest = FileDigest.sha256();
            byte[] buffer = new byte[BUFFER];
            long seen = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (long length : lengths.subSet(seen, seen + read)) {
                    digest.update(buffer, from, (int) (length - seen) - from);
                    from = (int) (length - seen);
                    beginnings.put(length, FileDigest.text((MessageDigest) digest.clone()));
                }
                digest.update(buffer, from, read - from);
                seen += read;
            }
            return Optional.of(new FileContent(FileDigest.text(digest), beginnings));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", impossible);
        }
    }

    /** The bytes of a file, held against the digest that they had when the zone was looked through. */
    public LandedBytes bytes(LandedFile file, String hash) throws IOException {
        return LandedBytes.of(file.uri(), hash, paths.fileSystem().getConf());
    }

    /** Opens a file by its URI; also on executors, where no lake is at hand. */
    static InputStream open(String uri, Configuration hadoop) throws IOException {
        if (uri.startsWith("file:")) {
            return LocalFolder.open(java.nio.file.Path.of(URI.create(uri)));
        }
        Path path = new Path(uri);
        return path.getFileSystem(hadoop).open(path, BUFFER);
    }
}

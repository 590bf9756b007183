package org.pmmlake.suite.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.InputFile;
import org.pmmlake.suite.lake.BytesFile;
import org.pmmlake.suite.lake.ConcurrentWork;

/**
 * Where the releases of one audience lie: each in a folder of its own below {@code releases/}, and {@code current} which
 * is one of them. On a local file system {@code current} is a link that is replaced by one rename; elsewhere it is a copy
 * whose {@code release.json} is written last.
 */
public final class ReleaseFolder {

    private static final String CURRENT = "current";
    private static final String RELEASES = "releases";
    private static final String RELEASE_FILE = "release.json";

    private final FileSystem fileSystem;
    private final Path root;

    public ReleaseFolder(FileSystem fileSystem, Path published, Audience audience) {
        this.fileSystem = fileSystem;
        this.root = new Path(published, audience.folder());
    }

    private boolean isLocal() {
        return "file".equals(fileSystem.getUri().getScheme());
    }

    private java.nio.file.Path local(String below) {
        return java.nio.file.Path.of(root.toUri().getPath(), below);
    }

    /** Where a release lies, from the folder of all that is published. */
    public String below(String release) {
        return root.getName() + "/" + RELEASES + "/" + release;
    }

    /** The text of {@code release.json} of the current release, or empty. */
    public Optional<String> currentRelease() {
        return text(new Path(root, CURRENT + "/" + RELEASE_FILE));
    }

    private Optional<String> text(Path file) {
        try {
            if (!fileSystem.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = fileSystem.open(file)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The release " + file + " cannot be read", failed);
        }
    }

    /** The text of {@code release.json} of a release, or empty where it is not there any more. */
    public Optional<String> describedRelease(String release) {
        return text(new Path(root, RELEASES + "/" + release + "/" + RELEASE_FILE));
    }

    /** A release that was made. */
    public MadeRelease release(String release) {
        return new MadeRelease(this, release);
    }

    /** The bytes of a file of a release; none where it is not there. */
    byte[] content(String release, String name) {
        String below = RELEASES + "/" + release + "/" + name;
        Path file = new Path(root, below);
        try {
            if (isLocal()) {
                return Files.exists(local(below)) ? Files.readAllBytes(local(below)) : new byte[0];
            }
            if (!fileSystem.exists(file)) {
                return new byte[0];
            }
            try (InputStream in = fileSystem.open(file)) {
                return in.readAllBytes();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be read", failed);
        }
    }

    /**
     * The file of a table of a release, read at once, since it consists of many small parts; empty where the release has no
     * such table.
     */
    Optional<InputFile> table(String release, PublishedTable table) {
        byte[] content = content(release, table.name() + ".parquet");
        return content.length == 0 ? Optional.empty() : Optional.of(new BytesFile(content));
    }

    /** SHA-256 of the files of a release that are asked for by name, but never of its {@code release.json}. */
    public SortedMap<String, String> hashes(String release, Predicate<String> asked) {
        SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
        ConcurrentWork reads = new ConcurrentWork();
        try {
            for (FileStatus file : fileSystem.listStatus(new Path(root, RELEASES + "/" + release))) {
                String name = file.getPath().getName();
                // Files whose names begin with a dot are checksums that some file systems keep.
                if (!name.equals(RELEASE_FILE) && !name.startsWith(".") && asked.test(name)) {
                    reads.add(() -> hashes.put(name, hash(file.getPath())));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The files of release " + release + " cannot be read", failed);
        }
        reads.run();
        return new TreeMap<>(hashes);
    }

    private String hash(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(fileSystem.open(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be read", failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Removes what a killed run left of a release, and gives an empty folder for it. */
    public void begin(String release) {
        try {
            fileSystem.delete(new Path(root, RELEASES + "/" + release), true);
            fileSystem.mkdirs(new Path(root, RELEASES + "/" + release));
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder of the release cannot be made below " + root, failed);
        }
    }

    /** Writes a file of a release that was begun, and gives its SHA-256. */
    String file(String release, String name, Content content) {
        MessageDigest digest = sha256();
        write(RELEASES + "/" + release + "/" + name, out -> content.writeTo(new DigestOutputStream(out, digest)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        /** Writes the content; {@code out} is left open. */
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(String below, String content) {
        write(below, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(String below, Content content) {
        try (OutputStream out = isLocal()
                ? new BufferedOutputStream(Files.newOutputStream(local(below)))
                : fileSystem.create(new Path(root, below), true)) {
            content.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + below + " cannot be written", failed);
        }
    }

    /** Completes a release with its {@code release.json} and makes it the current one. */
    public void makeCurrent(String release, String releaseJson) {
        write(RELEASES + "/" + release + "/" + RELEASE_FILE, releaseJson);
        try {
            if (isLocal()) {
                link(release);
            } else {
                copy(release, releaseJson);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The release cannot be made the current one below " + root, failed);
        }
    }

    /** Takes a damaged release from those who read the current one, with its folder; another is then made in its place. */
    public void removeCurrent() {
        try {
            Path current = new Path(root, CURRENT);
            if (isLocal() && Files.isSymbolicLink(local(CURRENT))) {
                java.nio.file.Path release = local(CURRENT).toRealPath();
                Files.delete(local(CURRENT));
                fileSystem.delete(new Path(root, RELEASES + "/" + release.getFileName()), true);
            } else {
                fileSystem.delete(current, true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The damaged release cannot be removed from " + root, failed);
        }
    }

    private void link(String release) throws IOException {
        java.nio.file.Path fresh = local(CURRENT + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, java.nio.file.Path.of(RELEASES, release));
        java.nio.file.Path current = local(CURRENT);
        if (Files.isDirectory(current, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(current + " is a folder, not a link to a release; move it away");
        }
        Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(String release, String releaseJson) throws IOException {
        Path current = new Path(root, CURRENT);
        fileSystem.delete(new Path(current, RELEASE_FILE), false);
        fileSystem.mkdirs(current);
        for (var file : fileSystem.listStatus(new Path(root, RELEASES + "/" + release))) {
            if (!file.getPath().getName().equals(RELEASE_FILE)) {
                org.apache.hadoop.fs.FileUtil.copy(
                        fileSystem,
                        file.getPath(),
                        fileSystem,
                        new Path(current, file.getPath().getName()),
                        false,
                        true,
                        fileSystem.getConf());
            }
        }
        write(CURRENT + "/" + RELEASE_FILE, releaseJson);
    }
}

package org.pmmlake.suite.lake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lake in a folder of this machine, by Java itself: Hadoop's own local files are replaced by removing them first, and keep
 * checksums beside them that whoever puts a file back from a backup knows nothing of. Permissions are what the umask gives.
 */
public final class LocalStore implements Store {

    private static final String FRESH = ".new";

    private final Path root;
    private final @Nullable Disk disk;
    private final @Nullable Fence fence;

    /** What has a file's content, or a folder's names, outlast a power cut. */
    @FunctionalInterface
    interface Disk {
        /** Returns when they do. */
        void keep(Path file) throws IOException;
    }

    LocalStore(Path root, boolean sync) {
        this(root, sync ? LocalStore::force : null, null);
    }

    LocalStore(Path root, @Nullable Disk disk, @Nullable Fence fence) {
        this.root = root;
        this.disk = disk;
        this.fence = fence;
    }

    private Path at(String name) {
        return root.resolve(name);
    }

    @Override
    public Optional<Path> local(String name) {
        return Optional.of(at(name));
    }

    private static Path above(Path file) {
        return Objects.requireNonNull(
                file.getParent(), "a lake has an absolute path below the root of its file system");
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(at(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(at(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public List<Entry> list(String folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> found = Files.list(at(folder))) {
            for (Path path : (Iterable<Path>) found::iterator) {
                entry(path).ifPresent(entries::add);
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static Optional<Entry> entry(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            boolean folder = attributes.isDirectory();
            return Optional.of(new Entry(path.getFileName().toString(), folder ? 0 : attributes.size(), folder));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void replaceAtomically(String name, byte[] content) throws IOException {
        Path target = at(name);
        makeFolder(above(target));
        if (fence == null) {
            replace(target.resolveSibling(target.getFileName() + FRESH), target, content);
            return;
        }
        fence.require();
        try {
            replace(at(fence.folder()).resolve(UUID.randomUUID() + FRESH), target, content);
        } catch (NoSuchFileException gone) {
            throw new FencedException(name, gone);
        }
    }

    private void replace(Path fresh, Path target, byte[] content) throws IOException {
        writeWhole(fresh, out -> out.write(content));
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        keep(above(target));
    }

    @Override
    public boolean createExclusively(String name, byte[] content) throws IOException {
        Path target = at(name);
        makeFolder(above(target));
        Path fresh = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + FRESH);
        writeWhole(fresh, out -> out.write(content));
        try {
            // A second name for the whole file: one call that fails where the name is taken, and never shows half of
            // it.
            Files.createLink(target, fresh);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } finally {
            Files.deleteIfExists(fresh);
            keep(above(target));
        }
    }

    @Override
    public void write(String name, Content content) throws IOException {
        makeFolder(above(at(name)));
        writeWhole(at(name), content);
    }

    private void writeWhole(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        keep(file);
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolder(above(folder));
        Files.createDirectories(folder);
        keep(above(folder));
    }

    private void keep(Path file) throws IOException {
        if (disk != null) {
            disk.keep(file);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void keepIfThere(Path file) {
        try {
            keep(file);
        } catch (NoSuchFileException gone) {
            // Of a version that a later one of the same job replaced; whoever reads a file finds out that it is not
            // there.
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be kept on the disk", failed);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Path top = at(name);
        while (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            try {
                deleteAll(top);
            } catch (DirectoryNotEmptyException grown) {
                // Somebody who was fenced off wrote into it meanwhile: it is emptied again, and then there is no
                // folder.
            }
        }
    }

    private static void deleteAll(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A link that is replaced by one rename. */
    @Override
    public void publish(String folder, String release) throws IOException {
        Path current = at(folder).resolve("current");
        keep(at(folder).resolve("releases").resolve(release));
        keep(at(folder).resolve("releases"));
        Path fresh = current.resolveSibling("current" + FRESH);
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of("releases", release));
        if (Files.isDirectory(current, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(current + " is a folder, not a link to a release; move it away");
        }
        if (fence != null) {
            fence.require();
        }
        Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE);
        keep(at(folder));
    }

    @Override
    public void unpublish(String folder) throws IOException {
        Path current = at(folder).resolve("current");
        if (fence != null) {
            fence.require();
        }
        if (Files.isSymbolicLink(current)) {
            Path release = Files.readSymbolicLink(current).getFileName();
            Files.delete(current);
            delete(folder + "/releases/" + release);
        } else {
            delete(folder + "/current");
        }
    }

    @Override
    public boolean syncs() {
        return disk != null;
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        if (disk == null) {
            return;
        }
        TreeSet<Path> folders = new TreeSet<>();
        ConcurrentWork files = new ConcurrentWork();
        for (String name : names) {
            Path file = at(name);
            files.add(() -> keepIfThere(file));
            // A new folder is an entry of the one above it.
            for (Path folder = above(file); folder.startsWith(root); folder = above(folder)) {
                folders.add(folder);
            }
        }
        files.run();
        for (Path folder : folders) {
            keep(folder);
        }
    }

    @Override
    public Store fencedBy(Fence holder) throws IOException {
        makeFolder(at(holder.folder()));
        return new LocalStore(root, disk, holder);
    }
}

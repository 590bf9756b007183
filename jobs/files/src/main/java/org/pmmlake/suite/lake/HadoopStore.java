package org.pmmlake.suite.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * A lake on a file system of Hadoop's. Where a file can be put under a condition, as on S3, one conditional put replaces it;
 * elsewhere, as on HDFS, a rename does.
 */
public final class HadoopStore implements Store {

    private static final String ABSENT = "";

    private final FileSystem fileSystem;
    private final Path root;
    private final boolean sync;
    private final boolean conditional;
    private final @Nullable Fence fence;
    /** The tag of each file as this store last saw it, by name. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    HadoopStore(FileSystem fileSystem, Path root, boolean sync) {
        this(fileSystem, root, sync, isConditional(fileSystem, root), null);
    }

    private HadoopStore(FileSystem fileSystem, Path root, boolean sync, boolean conditional, @Nullable Fence fence) {
        this.fileSystem = fileSystem;
        this.root = root;
        this.sync = sync;
        this.conditional = conditional;
        this.fence = fence;
    }

    private static boolean isConditional(FileSystem fileSystem, Path root) {
        try {
            return fileSystem.hasPathCapability(
                    root, Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
        } catch (IOException unknown) {
            return false;
        }
    }

    private Path at(String name) {
        return name.isEmpty() ? root : new Path(root, name);
    }

    @Override
    public Optional<java.nio.file.Path> local(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(fileSystem.open(at(name)));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** Tried again where the file was replaced while it was read. */
    @Override
    public Optional<byte[]> read(String name) throws IOException {
        while (true) {
            Optional<FileStatus> status = status(name);
            String tag = status.map(HadoopStore::tag).orElse(ABSENT);
            try {
                Optional<byte[]> content = status.isEmpty() ? Optional.empty() : Optional.of(content(name));
                // Of a file that is replaced in between the tag is older than the content: replacing it is then
                // refused.
                seen.put(name, tag);
                return content;
            } catch (IOException failed) {
                Optional<FileStatus> now = status(name);
                if (now.map(HadoopStore::tag).orElse(ABSENT).equals(tag)
                        && now.map(FileStatus::getModificationTime)
                                .equals(status.map(FileStatus::getModificationTime))) {
                    throw failed;
                }
            }
        }
    }

    private byte[] content(String name) throws IOException {
        try (InputStream in = fileSystem.open(at(name))) {
            return in.readAllBytes();
        }
    }

    private Optional<FileStatus> status(String name) throws IOException {
        try {
            return Optional.of(fileSystem.getFileStatus(at(name)));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static String tag(FileStatus status) {
        return status instanceof EtagSource tagged && tagged.getEtag() != null ? tagged.getEtag() : ABSENT;
    }

    @Override
    public List<Entry> list(String folder) throws IOException {
        try {
            return Arrays.stream(fileSystem.listStatus(at(folder)))
                    .map(status -> new Entry(
                            status.getPath().getName(),
                            status.isDirectory() ? 0 : status.getLen(),
                            status.isDirectory()))
                    .sorted(Comparator.comparing(Entry::name))
                    .toList();
        } catch (FileNotFoundException absent) {
            return List.of();
        }
    }

    @Override
    public void replaceAtomically(String name, byte[] content) throws IOException {
        if (conditional) {
            put(name, content);
        } else {
            rename(name, content);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        if (fence == null) {
            write(name, out -> out.write(content));
            return;
        }
        if (!seen.containsKey(name)) {
            read(name);
        }
        fence.require();
        String tag = seen.getOrDefault(name, ABSENT);
        if (!putIf(name, content, tag)) {
            throw new FencedException(name);
        }
    }

    /** Puts a file where it still has a tag, or is still absent; false where it is not. */
    private boolean putIf(String name, byte[] content, String tag) throws IOException {
        try {
            var creation = fileSystem.createFile(at(name)).recursive().overwrite(true);
            if (tag.equals(ABSENT)) {
                creation.must(Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
            } else {
                creation.must(Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, tag);
            }
            try (FSDataOutputStream out = creation.build()) {
                out.write(content);
            }
            seen.put(name, tag(fileSystem.getFileStatus(at(name))));
            return true;
        } catch (IOException refused) {
            Optional<byte[]> there = read(name);
            if (there.isPresent() && Arrays.equals(there.get(), content)) {
                // It was put, but the answer was lost, and the second try found it.
                return true;
            }
            if (seen.getOrDefault(name, ABSENT).equals(tag)) {
                throw refused;
            }
            return false;
        }
    }

    private void rename(String name, byte[] content) throws IOException {
        FileContext files = context();
        fileSystem.mkdirs(at(name).getParent());
        Path fresh = fence == null ? at(name).suffix(".new") : new Path(at(fence.folder()), UUID.randomUUID() + ".new");
        if (fence != null) {
            fence.require();
        }
        try {
            // Without its folder: whoever takes the lake over removes that of the holder before.
            create(files, fresh, content);
            files.rename(fresh, at(name), Options.Rename.OVERWRITE);
        } catch (FileNotFoundException gone) {
            throw fence == null ? gone : new FencedException(name, gone);
        }
    }

    private FileContext context() throws IOException {
        if (fileSystem.getScheme().startsWith("s3")) {
            throw new IOException(
                    "this Hadoop has no conditional writes to S3, without which two runs would write to one lake;"
                            + " use Hadoop 3.4.2 or later, and leave fs.s3a.create.conditional.enabled on");
        }
        return FileContext.getFileContext(root.toUri(), fileSystem.getConf());
    }

    private void create(FileContext files, Path file, byte[] content) throws IOException {
        try (FSDataOutputStream out = files.create(file, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE))) {
            out.write(content);
            keep(out);
        }
    }

    private void keep(FSDataOutputStream out) throws IOException {
        if (sync && out.hasCapability(StreamCapabilities.HSYNC)) {
            out.hsync();
        }
    }

    @Override
    public boolean createExclusively(String name, byte[] content) throws IOException {
        if (conditional) {
            return putIf(name, content, ABSENT);
        }
        FileContext files = context();
        fileSystem.mkdirs(at(name).getParent());
        Path fresh = at(name).suffix("." + UUID.randomUUID() + ".new");
        create(files, fresh, content);
        try {
            files.rename(fresh, at(name), Options.Rename.NONE);
            return true;
        } catch (FileAlreadyExistsException taken) {
            files.delete(fresh, false);
            return false;
        }
    }

    @Override
    public void write(String name, Content content) throws IOException {
        try (FSDataOutputStream out = fileSystem.create(at(name), true)) {
            content.writeTo(out);
            keep(out);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        fileSystem.delete(at(name), true);
    }

    /** A copy: {@code release.json}, which says what readers see, is put last, and then goes what only older releases had. */
    @Override
    public void publish(String folder, String release) throws IOException {
        String from = folder + "/releases/" + release;
        String current = folder + "/current";
        List<Entry> files = list(from).stream().filter(entry -> !entry.folder()).toList();
        for (Entry file : files) {
            if (!file.name().equals(RELEASE_FILE)) {
                FileUtil.copy(
                        fileSystem,
                        at(from + "/" + file.name()),
                        fileSystem,
                        at(current + "/" + file.name()),
                        false,
                        true,
                        fileSystem.getConf());
            }
        }
        byte[] description =
                read(from + "/" + RELEASE_FILE).orElseThrow(() -> new FileNotFoundException(from + "/" + RELEASE_FILE));
        replaceAtomically(current + "/" + RELEASE_FILE, description);
        Set<String> names = files.stream().map(Entry::name).collect(Collectors.toSet());
        for (Entry old : new ArrayList<>(list(current))) {
            if (!names.contains(old.name())) {
                delete(current + "/" + old.name());
            }
        }
    }

    @Override
    public void unpublish(String folder) throws IOException {
        if (fence != null) {
            fence.require();
        }
        delete(folder + "/current");
    }

    /** No: what is closed there is kept there. */
    @Override
    public boolean syncs() {
        return false;
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public Store fencedBy(Fence holder) throws IOException {
        if (!conditional) {
            fileSystem.mkdirs(at(holder.folder()));
        }
        return new HadoopStore(fileSystem, root, sync, conditional, holder);
    }
}

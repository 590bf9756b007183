package org.pmmlake.suite.lake;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file of the landing zone, taken once: a small file is held in memory, a large one in a copy on the disk
 * of this machine. What is read has the digest that the file had when the zone was looked through, whatever others do to
 * the file meanwhile, and however often it is read.
 */
public final class LandedBytes implements Closeable {

    /** Up to so many bytes are held in memory. */
    private static final int HELD = 8 << 20;

    private final byte[] held;
    private final @Nullable Path copy;

    /** The file has other bytes than it had when the zone was looked through. */
    public static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedException() {
            super("the file was changed while it was read");
        }
    }

    private LandedBytes(byte[] held, @Nullable Path copy) {
        this.held = held;
        this.copy = copy;
    }

    /**
     * Takes the bytes of a file; also on executors, where no lake is at hand.
     *
     * @param hash the SHA-256 that they are to have, in hexadecimal
     * @throws ChangedException when they have another one
     * @throws IOException when they cannot be read, or there is no room for a copy
     */
    public static LandedBytes of(String uri, String hash, Configuration hadoop) throws IOException {
        MessageDigest digest = FileDigest.sha256();
        try (InputStream in = new DigestInputStream(LandingZone.open(uri, hadoop), digest)) {
            byte[] beginning = in.readNBytes(HELD + 1);
            LandedBytes taken = beginning.length <= HELD
                    ? new LandedBytes(beginning, null)
                    : new LandedBytes(new byte[0], copy(beginning, in));
            if (!FileDigest.text(digest).equals(hash)) {
                taken.close();
                throw new ChangedException();
            }
            return taken;
        }
    }

    private static Path copy(byte[] beginning, InputStream rest) throws IOException {
        Path copy = Files.createTempFile("pmm-landed-", ".copy");
        try (OutputStream out = Files.newOutputStream(copy)) {
            out.write(beginning);
            rest.transferTo(out);
            return copy;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    /** A new stream from the beginning. */
    public InputStream open() throws IOException {
        return copy == null ? new ByteArrayInputStream(held) : Files.newInputStream(copy);
    }

    /** The bytes as Parquet's readers take them. */
    public InputFile parquet() {
        return copy == null ? new BytesFile(held) : new LocalInputFile(copy);
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}

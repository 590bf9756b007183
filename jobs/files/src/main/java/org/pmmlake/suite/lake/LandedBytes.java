package org.pmmlake.suite.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static final int BUFFER = 1 << 16;

    private final byte @Nullable [] held;
    private final @Nullable Path copy;

    /** The file has other bytes than it had when the zone was looked through. */
    public static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedException() {
            super("the file was changed while it was read");
        }
    }

    private LandedBytes(byte @Nullable [] held, @Nullable Path copy) {
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
        try (InputStream in = LandingZone.open(uri, hadoop)) {
            ByteArrayOutputStream beginning = new ByteArrayOutputStream();
            MessageDigest digest = digest();
            copy(in, new DigestOutputStream(beginning, digest), HELD);
            int next = in.read();
            if (next < 0) {
                require(digest, hash);
                return new LandedBytes(beginning.toByteArray(), null);
            }
            return onDisk(beginning, next, in, digest, hash);
        }
    }

    private static LandedBytes onDisk(
            ByteArrayOutputStream beginning, int next, InputStream in, MessageDigest digest, String hash)
            throws IOException {
        Path copy = Files.createTempFile("pmm-landed-", ".copy");
        try (OutputStream out = Files.newOutputStream(copy)) {
            beginning.writeTo(out);
            OutputStream rest = new DigestOutputStream(out, digest);
            rest.write(next);
            copy(in, rest, Long.MAX_VALUE);
            require(digest, hash);
            return new LandedBytes(null, copy);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    private static void copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = from.read(buffer, 0, (int) Math.min(BUFFER, left));
            if (read > 0) {
                to.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static void require(MessageDigest digest, String hash) throws ChangedException {
        if (!text(digest).equals(hash)) {
            throw new ChangedException();
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", impossible);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new stream from the beginning. */
    public InputStream open() throws IOException {
        return copy == null ? new ByteArrayInputStream(bytes()) : Files.newInputStream(copy);
    }

    /** The bytes as Parquet's readers take them. */
    public InputFile parquet() {
        return copy == null ? new BytesFile(bytes()) : new LocalInputFile(copy);
    }

    private byte[] bytes() {
        if (held == null) {
            throw new IllegalStateException("The file is on disk");
        }
        return held;
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}

package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Work on the files of a lake. Where the storage fails, nothing but the job can end: it says what could not be done. */
public final class StoreWork {

    private StoreWork() {}

    /** What gives something. */
    @FunctionalInterface
    public interface Reading<T> {
        T get() throws IOException;
    }

    /** What gives nothing. */
    @FunctionalInterface
    public interface Writing {
        void run() throws IOException;
    }

    /**
     * Does it.
     *
     * @param failure what to say where it fails
     */
    public static <T> T get(String failure, Reading<T> work) {
        try {
            return work.get();
        } catch (IOException failed) {
            throw new UncheckedIOException(failure, failed);
        }
    }

    /** The same of what gives nothing. */
    public static void run(String failure, Writing work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failure, failed);
        }
    }
}

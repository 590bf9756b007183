package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of the leases of a lake, {@code state/lease/<number>.json}, and the folder of each holder beside its file. Who
 * takes over from a dead holder takes the next number, and the highest number has the lake. Where nobody holds it there is
 * none, or one of nobody that keeps the number of a holder that may come back from being the highest again.
 */
record LeaseFiles(Store store) {

    static final String FOLDER = "state/lease";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ENDING = ".json";
    private static final int DIGITS = 12;

    /** A lease with its number. */
    record Numbered(long number, Lease lease) {}

    static String file(long number) {
        return folder(number) + ENDING;
    }

    static String folder(long number) {
        return FOLDER + "/" + String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
    }

    private List<Long> numbers() throws IOException {
        return store.list(FOLDER).stream()
                .map(Store.Entry::name)
                .filter(name -> name.matches("[0-9]{" + DIGITS + "}\\.json"))
                .map(name -> Long.valueOf(name.substring(0, DIGITS)))
                .sorted()
                .toList();
    }

    /** The lease with the highest number; empty where nobody holds the lake. */
    Optional<Numbered> last() throws IOException {
        while (true) {
            List<Long> numbers = numbers();
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            long last = numbers.get(numbers.size() - 1);
            Optional<byte[]> content = store.read(file(last));
            // Where it is gone, somebody took the lake and removed it: there is a higher one.
            if (content.isPresent()) {
                return Optional.of(new Numbered(last, lease(content.get())));
            }
        }
    }

    /** A file is whole when it appears; one that cannot be read was damaged with its machine, and its holder is gone. */
    private static Lease lease(byte[] content) throws IOException {
        try {
            return JSON.readValue(content, Lease.class);
        } catch (JsonProcessingException damaged) {
            return Lease.ofNobody();
        }
    }

    boolean isLast(long number) throws IOException {
        List<Long> numbers = numbers();
        return !numbers.isEmpty() && numbers.get(numbers.size() - 1) == number;
    }

    /** Takes a number; false where somebody else has it, or a higher one. */
    boolean take(long number, Lease lease) throws IOException {
        if (!store.createExclusively(file(number), JSON.writeValueAsBytes(lease))) {
            return false;
        }
        // Somebody may have taken over meanwhile, and let the lake go again.
        if (isLast(number)) {
            return true;
        }
        store.delete(file(number));
        return false;
    }

    void renew(long number, Lease lease) throws IOException {
        store.replaceAtomically(file(number), JSON.writeValueAsBytes(lease));
    }

    /** Lets the lake go, the holder's folder first; the number stays taken if an earlier holder may still renew it. */
    void release(long number, boolean keepsNumber) throws IOException {
        store.delete(folder(number));
        if (keepsNumber) {
            renew(number, Lease.ofNobody());
        } else {
            store.delete(file(number));
        }
    }

    /** Removes what earlier holders left, their folders first. */
    void removeBelow(long number) throws IOException {
        List<Store.Entry> entries = store.list(FOLDER);
        for (boolean folders : List.of(true, false)) {
            for (Store.Entry entry : entries) {
                if (entry.folder() == folders && isBelow(entry.name(), number)) {
                    store.delete(FOLDER + "/" + entry.name());
                }
            }
        }
    }

    private static boolean isBelow(String name, long number) {
        return name.matches("[0-9]{" + DIGITS + "}.*") && Long.parseLong(name.substring(0, DIGITS)) < number;
    }
}

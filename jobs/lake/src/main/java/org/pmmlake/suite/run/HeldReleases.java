package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.Store;

/** Until which day the next release to an audience is kept a draft. */
final class HeldReleases {

    private static final String FOLDER = "state/held";

    private final Store store;

    HeldReleases(Store store) {
        this.store = store;
    }

    private static String file(Audience audience) {
        return FOLDER + "/" + audience.folder();
    }

    /** A day as people give it. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new JobException(
                    ExitStatus.USAGE,
                    "\"" + text + "\" is no day; expected year-month-day, such as 2026-12-01.",
                    wrong);
        }
    }

    /** The day; empty where nothing is held. */
    Optional<LocalDate> until(Audience audience) {
        try {
            return store.read(file(audience))
                    .map(bytes -> LocalDate.parse(new String(bytes, StandardCharsets.UTF_8).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file(audience) + " cannot be read", unreadable);
        }
    }

    /** Those whose releases are held no longer than until a day. */
    List<Audience> due(LocalDate day) {
        try {
            return store.list(FOLDER).stream()
                    .flatMap(file -> Audience.ofFolder(file.name()).stream())
                    .filter(audience -> until(audience).filter(day::isBefore).isEmpty())
                    .sorted(Comparator.comparing(Audience::text))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + FOLDER + " cannot be listed", unreadable);
        }
    }

    /** Keeps releases drafts until a day. */
    void hold(Audience audience, LocalDate day) {
        try {
            store.replaceAtomically(file(audience), (day + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file(audience) + " cannot be written", failed);
        }
    }

    /** Holds nothing any more. */
    void forget(Audience audience) {
        try {
            store.delete(file(audience));
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file(audience) + " cannot be removed", failed);
        }
    }
}

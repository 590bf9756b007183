package org.pmmlake.suite.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.lake.StoreWork;

/** Until which day the next release to an audience is kept a draft. */
record HeldReleases(Store store) {

    private static final String FOLDER = "state/held";

    private static String file(Audience audience) {
        return FOLDER + "/" + audience.folder();
    }

    /** The day; empty where nothing is held. */
    Optional<LocalDate> until(Audience audience) {
        return StoreWork.get("The file " + file(audience) + " cannot be read", () -> store.read(file(audience))
                .map(bytes -> LocalDate.parse(new String(bytes, StandardCharsets.UTF_8).strip())));
    }

    /** Those whose releases are held no longer than until a day. */
    List<Audience> due(LocalDate day) {
        return StoreWork.get("The folder " + FOLDER + " cannot be listed", () -> store.list(FOLDER).stream()
                .flatMap(file -> Audience.ofFolder(file.name()).stream())
                .filter(audience -> until(audience).filter(day::isBefore).isEmpty())
                .sorted(Comparator.comparing(Audience::text))
                .toList());
    }

    /** Keeps releases drafts until a day. */
    void hold(Audience audience, LocalDate day) {
        StoreWork.run(
                "The file " + file(audience) + " cannot be written",
                () -> store.replaceAtomically(file(audience), (day + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Holds nothing any more. */
    void forget(Audience audience) {
        StoreWork.run("The file " + file(audience) + " cannot be removed", () -> store.delete(file(audience)));
    }
}

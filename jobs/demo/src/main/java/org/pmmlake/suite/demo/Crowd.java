package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmmlake.metrics.catalogue.Catalogue;

/**
 * Respondents beyond the Members of the World Customs Organization, as offices of administrations would be: what they say
 * follows the shapes of the KPIs, and each cycle is drawn anew. Tables hold a batch each, so that memory does not grow with
 * the crowd.
 */
final class Crowd {

    private static final int BATCH = 10_000;

    private final Catalogue catalogue;
    private final int cycle;
    private final DemoParameters parameters;

    Crowd(Catalogue catalogue, int cycle, DemoParameters parameters) {
        this.catalogue = catalogue;
        this.cycle = cycle;
        this.parameters = parameters;
    }

    /** Writes {@code size} respondents, numbered on from {@code before}, into folders {@code crowd-01} and so on. */
    void write(Path landing, int before, int size) throws IOException {
        Dice groups = Dice.of(parameters.seed(), "crowd");
        Dice dice = Dice.of(parameters.seed(), "crowd/" + cycle);
        Forward forward = new Forward(catalogue, dice);
        CycleWriter writer = new CycleWriter(landing, cycle, parameters);
        for (int done = 0; done < size; done += BATCH) {
            List<DemoMember> members = Register.further(before + done, Math.min(BATCH, size - done), groups);
            List<DemoSubmission> submissions = new ArrayList<>();
            for (DemoMember member : members) {
                submissions.add(new DemoSubmission(
                        member.code(), cycle, 1, dice.date(cycle), forward.newEntries(), forward.newTools()));
            }
            String batch = String.format(Locale.ROOT, "crowd-%02d/", done / BATCH + 1);
            writer.register(batch + "members.csv", members);
            writer.tables(
                    writer.folder().resolve(batch),
                    submissions,
                    parameters.oneForm().orElseThrow());
        }
    }
}

package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry;
import org.pmmlake.suite.publish.disclosure.ReleaseHistory;

/** Makes releases that are published once more, from the lake and from its other worlds; the newest by its name. */
record ReleaseProof(JobContext context, ReleaseHistory history, LakeReading reading, String newest) {

    /** Compares the files of a release, and what is made again of it. */
    JobOutcome verify(String release) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        List<Audience> audiences = audiencesOf(release);
        for (Audience audience : audiences) {
            context.releases(audience).requireUnchanged(release);
        }
        ReleaseBatch batch = release.equals(newest) ? again(release, audiences) : null;
        for (Audience audience : audiences) {
            if (batch == null) {
                lines.add(List.of(audience.text(), 0, "files as published; the lake has moved on"));
            } else {
                verify(batch, audience, lines, failures);
            }
        }
        return new JobOutcome(
                failures.isEmpty() ? ExitStatus.DONE : ExitStatus.DISCLOSURE_REFUSED,
                new ResultTable(List.of("audience", "worlds", "verdict"), lines),
                failures);
    }

    private static void verify(
            ReleaseBatch batch, Audience audience, List<List<@Nullable Object>> lines, List<String> failures) {
        List<String> own = new ArrayList<>(batch.differences(audience));
        ReleaseDrafts.Checked checked = batch.drafts().check(audience);
        own.addAll(checked.failures());
        own.forEach(failure -> failures.add(audience.text() + ": " + failure));
        lines.add(List.of(audience.text(), checked.worlds(), own.isEmpty() ? "proven" : "not proven"));
    }

    /** Writes another world of the newest release as a landing zone. */
    JobOutcome world(String release, Path out) {
        if (!release.equals(newest)) {
            throw JobException.usage("The lake has moved on since release " + release
                    + ": worlds are written of the newest release alone.");
        }
        List<Audience> audiences = audiencesOf(release);
        String asked = context.request().options().get("audience");
        Audience audience = asked == null ? audiences.get(0) : Audience.of(asked);
        return WorldFiles.write(context, reading.rows(), again(release, audiences), audience, out);
    }

    /** The batch of a release as if it had not been made. */
    private ReleaseBatch again(String release, List<Audience> audiences) {
        ReleaseHistory before = history;
        for (ReleaseEntry entry : history.entries()) {
            if (entry.release().equals(release)) {
                before = before.without(entry);
            }
        }
        return new ReleaseBatch(context, release, reading, before, audiences);
    }

    private List<Audience> audiencesOf(String release) {
        List<Audience> audiences = history.entries().stream()
                .filter(entry -> entry.release().equals(release))
                .map(ReleaseEntry::audience)
                .distinct()
                .map(Audience::of)
                .toList();
        if (audiences.isEmpty()) {
            throw JobException.usage("There is no release " + release
                    + " in this lake. The name is in published/<audience>/current/release.json.");
        }
        return audiences;
    }
}

package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LedgerChain;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.ReleaseChanges;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseEntry;
import org.pmmlake.suite.publish.disclosure.ReleaseHistory;

/** Gold to published: one release an audience, when what it is drawn from changed since the current one. */
final class PublishJob {

    /** How many doubts about a release are listed; the rest are counted. */
    private static final int MOST_LISTED = 5;

    /** How many releases are in memory side by side. */
    private static final int AT_ONCE = 4;

    private final JobContext context;
    private final HeldReleases held;
    private final FutureTask<ReleaseHistory> history;

    PublishJob(JobContext context) {
        this.context = context;
        this.held = new HeldReleases(context.paths().store());
        this.history = new FutureTask<>(() -> {
            List<ReleaseEntry> entries = new ArrayList<>();
            new LedgerChain(context.paths(), context.stateFile())
                    .read()
                    .values()
                    .forEach(entry -> entries.add(ReleaseEntry.parse(entry.content())));
            return new ReleaseHistory(entries);
        });
    }

    /** Reads ahead what does not depend on this run, beside {@code work}; what is wrong with it is said when it is needed. */
    <T> T preparedDuring(Supplier<T> work) {
        return new ConcurrentWork().add(history).runDuring(work);
    }

    private ReleaseHistory history() {
        history.run();
        return ConcurrentWork.result(history);
    }

    /**
     * What was published.
     *
     * @param rows one line a table that is current, and one a doubt about a release that is not yet
     * @param notes one sentence an audience
     * @param waiting the releases that are not current yet
     * @param changes what the new releases change, by audience and cause
     * @param changed whether any release is new
     * @param rowsOut rows of all new releases
     * @param runId digest of what the releases are drawn from
     * @param status how it ended: a release that waits for somebody's word is not current
     */
    record Published(
            List<List<@Nullable Object>> rows,
            List<String> notes,
            List<WaitingRelease> waiting,
            Map<Audience, List<PublicationPlan.ByCause>> changes,
            boolean changed,
            long rowsOut,
            String runId,
            ExitStatus status) {
        static final List<String> COLUMNS = List.of("audience", "table", "rows", "path", "state", "release", "reason");
    }

    Published publish() {
        return refusing(this::published);
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (DisclosureRefused refused) {
            throw new JobException(ExitStatus.DISCLOSURE_REFUSED, String.valueOf(refused.getMessage()), refused);
        }
    }

    private Published published() {
        LakeReading reading = new LakeReading(context, history);
        String release = reading.alias().of(runId());
        requireNamed(release);
        List<String> notes = new ArrayList<>();
        List<List<@Nullable Object>> shown = new ArrayList<>();
        List<Audience> due = new ArrayList<>();
        for (Audience audience : audiences(reading.overview())) {
            Optional<ReleaseDescription> current = context.releases(audience)
                    .current()
                    .filter(now -> now.release().equals(release));
            if (current.isPresent()) {
                context.releases(audience).requireUnchanged(release);
                notes.add(
                        "Release " + release + " for " + audience.text() + " is current already; nothing was changed.");
                shown.addAll(lines(audience, release, current.get().tables()));
            } else {
                due.add(audience);
            }
        }
        if (due.isEmpty()) {
            return new Published(shown, notes, List.of(), Map.of(), false, 0, release, ExitStatus.DONE);
        }
        ReleaseBatch batch = new ReleaseBatch(context, release, reading, history(), due);
        boolean dry = context.request().dryRun();
        Map<Audience, List<PublicationPlan.ByCause>> changes = new LinkedHashMap<>();
        List<WaitingRelease> waiting = new ArrayList<>();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<Audience> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            List<Audience> ready = new ArrayList<>();
            for (Audience audience : some) {
                waiting(batch, audience, release, notes).ifPresentOrElse(waiting::add, () -> ready.add(audience));
            }
            if (!dry && !ready.isEmpty()) {
                context.progress()
                        .step("publishing for "
                                + ready.stream().map(Audience::text).collect(Collectors.joining(", ")));
                ready.forEach(audience -> changes.put(audience, PublicationPlan.causes(audience, batch)));
                batch.write(ready);
            }
            batch.forget(some);
        }
        waiting.forEach(one -> shown.addAll(one.rows()));
        Map<Audience, Map<String, Long>> written = batch.makeCurrent();
        written.forEach((audience, counts) -> {
            shown.addAll(lines(audience, release, counts));
            held.forget(audience);
            notes.add("Release " + release + " for " + audience.text() + " is now current.");
        });
        long rowsOut = written.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        ExitStatus status =
                waiting.stream().anyMatch(WaitingRelease::isDraft) ? ExitStatus.DISCLOSURE_REFUSED : ExitStatus.DONE;
        return new Published(shown, notes, waiting, changes, !written.isEmpty(), rowsOut, release, status);
    }

    /** Somebody's word is for the release that they looked at. */
    private void requireNamed(String release) {
        String approved = context.request().options().get("approve");
        if (approved != null && !approved.equals(release)) {
            throw JobException.usage("There is no draft " + approved + ": a release made now would be " + release
                    + ". Look at it with: pmm publish --plan");
        }
    }

    private boolean isApproved(String release) {
        return release.equals(context.request().options().get("approve"));
    }

    /** A release that may not become current now, which is noted; empty where nothing stands against it. */
    private Optional<WaitingRelease> waiting(
            ReleaseBatch batch, Audience audience, String release, List<String> notes) {
        batch.requireUnchanged(audience);
        ReleaseDrafts.Checked checked = batch.check(audience);
        if (checked.worlds() > 0) {
            notes.add(checked.worlds() + " other worlds give the same release for " + audience.text() + ".");
        }
        PublicationPlan.waiting(audience, batch).ifPresent(notes::add);
        List<String> doubts = isApproved(release) ? List.of() : batch.doubts(audience);
        if (!doubts.isEmpty()) {
            notes.add("The release for " + audience.text() + " is a draft, " + release + ": "
                    + String.join("; ", doubts.subList(0, Math.min(MOST_LISTED, doubts.size())))
                    + (doubts.size() > MOST_LISTED ? "; and " + (doubts.size() - MOST_LISTED) + " more" : "")
                    + ". What is published stays. Make the draft current with: pmm publish --audience "
                    + audience.text()
                    + " --approve " + release);
            return Optional.of(new WaitingRelease(audience, release, null, doubts));
        }
        Optional<LocalDate> until = embargo(audience);
        if (until.isPresent() && today().isBefore(until.get())) {
            if (!context.request().dryRun()) {
                held.hold(audience, until.get());
            }
            notes.add("The release for " + audience.text() + " is checked, and is held until " + until.get()
                    + ": a run on or after that day makes it current.");
            return Optional.of(new WaitingRelease(audience, release, until.get(), List.of()));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> embargo(Audience audience) {
        String asked = context.request().options().get("not-before");
        return asked == null ? held.until(audience) : Optional.of(LocalDate.parse(asked));
    }

    private LocalDate today() {
        String given = context.request().options().get("today");
        return given == null
                ? LocalDate.ofInstant(context.clock().instant(), java.time.ZoneOffset.UTC)
                : LocalDate.parse(given);
    }

    /** What a release made now would change, by cause; or each change, where everything is asked for. */
    ResultTable changes() {
        return refusing(this::planned);
    }

    private ResultTable planned() {
        boolean each = context.request().options().containsKey("all");
        List<List<@Nullable Object>> lines = new ArrayList<>();
        LakeReading reading = new LakeReading(context, history);
        List<Audience> audiences = audiences(reading.overview());
        String release = reading.alias().of(runId());
        ReleaseBatch batch = new ReleaseBatch(context, release, reading, history(), audiences);
        for (Audience audience : audiences) {
            if (each) {
                batch.changes(audience).forEach(change -> lines.add(line(audience, change)));
            } else {
                lines.addAll(PublicationPlan.of(audience, batch));
            }
            batch.forget(List.of(audience));
        }
        return new ResultTable(
                each
                        ? List.of("audience", "table", "key", "column", "before", "after", "cause")
                        : PublicationPlan.COLUMNS,
                lines);
    }

    private static List<@Nullable Object> line(Audience audience, ReleaseChanges.FigureChange change) {
        return Arrays.asList(
                audience.text(),
                change.table(),
                change.key(),
                change.column(),
                change.before(),
                change.after(),
                change.cause().isEmpty() ? "nothing explains it" : change.cause());
    }

    /** Makes the current releases of a name again, from the lake and from each other world, and compares the files. */
    JobOutcome verify(String release) {
        return prove(proof -> proof.verify(release));
    }

    /** Writes another world of a release as a landing zone. */
    JobOutcome world(String release, Path out) {
        return prove(proof -> proof.world(release, out));
    }

    private JobOutcome prove(Function<ReleaseProof, JobOutcome> work) {
        return refusing(() -> {
            LakeReading reading = new LakeReading(context, history);
            return work.apply(new ReleaseProof(
                    context, history(), reading, reading.alias().of(runId())));
        });
    }

    private static List<List<@Nullable Object>> lines(Audience audience, String release, Map<String, Long> counts) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        new TreeMap<>(counts)
                .forEach((table, count) -> lines.add(Arrays.asList(
                        audience.text(),
                        table,
                        count,
                        "published/" + audience.folder() + "/current/" + table + ".parquet",
                        "current",
                        release,
                        null)));
        return lines;
    }

    /** Who is asked for: by the command, else by the settings, with all whose embargo is over. */
    List<Audience> audiences() {
        String asked = context.request().options().get("audience");
        return asked == null
                ? Stream.concat(context.request().config().publish().audiences().stream(), held.due(today()).stream())
                        .distinct()
                        .toList()
                : Stream.of(asked.split(",", -1)).map(Audience::of).toList();
    }

    /** The same; settings may name those who come later, a command is for somebody who is there. */
    private List<Audience> audiences(LakeRows rows) {
        List<Audience> audiences = audiences();
        if (context.request().options().containsKey("audience")) {
            for (Audience audience : audiences) {
                if (!rows.knows(audience)) {
                    throw JobException.usage(
                            "There is nobody to publish for: " + audience.text() + " is in the register of no cycle.");
                }
            }
        }
        return audiences;
    }

    /** The digest of everything that a release is drawn from: what each cycle and the trends were last made of. */
    private String runId() {
        List<String> parts = new ArrayList<>();
        parts.add(SuiteVersion.text());
        parts.add(context.request().config().publish().profile());
        parts.add(context.request().config().publish().licence());
        parts.add(context.request().config().publish().overrides().digestText());
        context.state().done().forEach((work, digest) -> {
            if (!work.startsWith("rules/") && !work.startsWith("publish")) {
                parts.add(work + "=" + digest);
            }
        });
        return Digest.of(parts.toArray(String[]::new));
    }
}

package org.pmmlake.suite.run;

import java.util.List;
import java.util.Optional;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.lake.ReleaseLedgerFiles;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;
import org.pmmlake.suite.publish.disclosure.EffectiveLevels;
import org.pmmlake.suite.publish.disclosure.InputDigests;
import org.pmmlake.suite.publish.disclosure.LakeRows;
import org.pmmlake.suite.publish.disclosure.Ledger;
import org.pmmlake.suite.publish.disclosure.LedgerRelease;
import org.pmmlake.suite.publish.disclosure.ReleaseDrafts;
import org.pmmlake.suite.publish.disclosure.ReleaseInputs;
import org.pmmlake.suite.publish.disclosure.ReleaseVerifier;

/** The releases of one run: decided on together, proven, taken down in the ledger, and only then written. */
final class ReleaseBatch {

    private final JobContext context;
    private final String release;
    private final ReleaseLedgerFiles files;
    private final ReleaseDrafts drafts;
    private final ReleaseInputs inputs;
    private Ledger ledger;

    ReleaseBatch(JobContext context, String release, LakeRows rows, List<Audience> due) {
        this.context = context;
        this.release = release;
        this.files = new ReleaseLedgerFiles(context.paths());
        this.ledger = Ledger.read(files.readAll().values());
        SuiteConfig config = context.request().config();
        EffectiveLevels levels =
                new EffectiveLevels(context.catalogues(), config.publish().overrides());
        requireKnown(levels);
        String profile = config.publish().profile();
        this.inputs = InputDigests.of(
                rows,
                context.catalogues(),
                SuiteVersion.text() + "\n" + config.resultDigestText(),
                profile + "\n" + config.publish().overrides().digestText());
        this.drafts = new ReleaseDrafts(
                release,
                rows,
                context.catalogues(),
                levels,
                Profile.named(profile).orElseThrow(),
                ledger,
                due,
                tables -> FigureJob.answersFrom(tables, context));
        due.forEach(audience -> ledger = ledger.with(
                drafts.ledgerEntry(ledger.releases().size() + 1, audience, inputs)));
        new ReleaseVerifier(ledger).verify(release).forEach(ReleaseBatch::requireProven);
    }

    private void requireKnown(EffectiveLevels levels) {
        List<String> faults = levels.faults();
        if (!faults.isEmpty()) {
            throw new JobException(
                    ExitStatus.USAGE,
                    context.request().conf().resolve("disclosure.yaml") + " is wrong:\n" + String.join("\n", faults));
        }
    }

    private static void requireProven(ReleaseVerifier.Finding finding) {
        Optional<String> failure = finding.failure();
        if (failure.isPresent()) {
            throw new DisclosureRefused("The release for " + finding.audience()
                    + " cannot be proven safe, and nothing was published. " + failure.get()
                    + " Raise the level of the KPI in disclosure.yaml, or report this as a fault of the suite.");
        }
    }

    /** The tables of the release for an audience. */
    Release release(Audience audience) {
        return Release.of(audience, drafts.tables(audience));
    }

    /** Takes the release down in the ledger, writes it and makes it the current one. */
    void write(Audience audience, Release tables, ReleaseFolder folder) {
        LedgerRelease entry = ledger.last(audience.text()).orElseThrow();
        // What is in the ledger may never have been seen; what was seen must be in the ledger.
        files.add(entry.number(), Ledger.bytes(entry));
        ReleaseDescription description = new ReleaseDescription(release, SuiteVersion.text(), tables.counts());
        tables.write(folder, release, description.text());
    }
}

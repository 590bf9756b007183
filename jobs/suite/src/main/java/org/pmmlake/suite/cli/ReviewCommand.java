package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.review.FindingState;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The review loop: what to ask Members, and what was decided about their answers. */
@Command(
        name = "review",
        description = "List findings as questions to Members; record decisions.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm review --cycle 2022 --member X01",
            "  pmm review --severity error --language fr --format csv",
            "  pmm review --answer 3f2a91c0 --state answered --by \"A. Diallo\" --reason \"confirmed by mail\"",
            "  pmm review --answer 3f2a91c0 --state accepted --by \"B. Okoro\" --reason \"seen the records\"",
            "  pmm review --reply replies/ --language fr"
        })
final class ReviewCommand extends SuiteCommand {

    private static final List<String> SEVERITIES = List.of("error", "warning", "information");

    @Option(names = "--member", paramLabel = "CODE", description = "only what concerns this Member")
    private @Nullable String member;

    @Option(names = "--rule", paramLabel = "RULE", description = "only this rule, such as outlier or bad-number")
    private @Nullable String rule;

    @Option(names = "--severity", paramLabel = "WORD", description = "only error, warning or information")
    private @Nullable String severity;

    @Option(names = "--all", description = "also findings that are accepted or overridden")
    boolean all;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = Language.CODES + " (default: en)")
    String language = "en";

    @Option(names = "--answer", paramLabel = "FINDING", description = "decide about a finding, by its first column")
    private @Nullable String answer;

    @Option(names = "--state", paramLabel = "STATE", description = "answered, accepted or overridden")
    private @Nullable String state;

    @Option(names = "--by", paramLabel = "WHO", description = "who decides")
    private @Nullable String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why")
    private @Nullable String reason;

    @Option(names = "--reply", paramLabel = "DIR", description = "write one workbook for each Member into this folder")
    private @Nullable Path reply;

    @Option(names = "--dry-run", description = "say what would be done, and write nothing")
    boolean dryRun;

    @Override
    public Integer call() {
        Language words = Language.of(language)
                .orElseThrow(() -> wrongUsage(
                        "'" + TerminalText.visible(language) + "' is no language: choose " + Language.CODES + "."));
        if (severity != null && !SEVERITIES.contains(severity)) {
            throw wrongUsage(
                    "'" + TerminalText.visible(severity) + "' is no severity: choose error, warning or information.");
        }
        if (answer == null && (state != null || by != null || reason != null)) {
            throw wrongUsage("--state, --by and --reason go with --answer.");
        }
        if (answer != null && (member != null || rule != null || severity != null || all || reply != null)) {
            throw wrongUsage("--answer is about one finding: give only --state, --by and --reason with it.");
        }
        ReviewDesk.@Nullable Verdict verdict = answer == null ? null : verdict(answer);
        Workspace workspace = workspace();
        ReviewDesk desk = ReviewDesk.open(workspace.lake(), common.cycles(), workspace.conf(), words);
        return print(outcome(desk, verdict));
    }

    private JobOutcome outcome(ReviewDesk desk, ReviewDesk.@Nullable Verdict verdict) {
        if (verdict != null) {
            return desk.decide(verdict, dryRun);
        }
        ReviewDesk.Filter filter = new ReviewDesk.Filter(member, rule, severity, all);
        return reply == null ? desk.list(filter) : desk.reply(filter, reply, dryRun);
    }

    private ReviewDesk.Verdict verdict(String finding) {
        if (state == null || by == null || reason == null) {
            throw wrongUsage("A decision says what, who and why: give --state, --by and --reason with --answer.");
        }
        FindingState chosen = Coded.parse(FindingState.class, state)
                .filter(known -> known != FindingState.OPEN)
                .orElseThrow(() -> wrongUsage("'" + TerminalText.visible(String.valueOf(state))
                        + "' is no decision: choose answered, accepted or overridden."));
        return new ReviewDesk.Verdict(finding, chosen, by, reason, Instant.now().toString());
    }
}

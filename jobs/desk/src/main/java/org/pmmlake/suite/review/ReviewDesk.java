package org.pmmlake.suite.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.review.FindingState;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.report.text.Language;

/** Where findings and quarantined records are looked through and decided about. */
public final class ReviewDesk {

    private static final int SHORTEST_ID = 4;
    private static final List<String> COLUMNS =
            List.of(("finding kind cycle member kpi rule severity place observed expected state decided_by "
                            + "reason question")
                    .split(" ", -1));

    private static final List<String> MAIN =
            List.of("finding", "cycle", "member", "kpi", "rule", "severity", "observed", "state");
    private static final int MOST_SHOWN = 22;

    private final LakePaths paths;
    private final Questions questions;
    private final Decisions decisions;
    private final List<ReviewItem> items;

    /**
     * Which items are wanted; an empty filter lets everything through.
     *
     * @param member code of a Member
     * @param rule code of a rule
     * @param severity {@code error}, {@code warning} or {@code information}
     * @param closed whether accepted and overridden findings are shown, too
     */
    public record Filter(@Nullable String member, @Nullable String rule, @Nullable String severity, boolean closed) {

        private boolean lets(ReviewItem item) {
            return (member == null || member.equals(item.member()))
                    && (rule == null || rule.equals(item.rule()))
                    && (severity == null || severity.equals(item.severity()))
                    && (closed || !item.state().isClosed());
        }
    }

    /**
     * Somebody's decision about a finding.
     *
     * @param finding its short name, or the beginning of it
     * @param state what it becomes
     * @param by who decides
     * @param reason why
     * @param at when, as an ISO 8601 instant
     */
    public record Verdict(String finding, FindingState state, String by, String reason, String at) {}

    private ReviewDesk(LakePaths paths, Questions questions, Decisions decisions, List<ReviewItem> items) {
        this.paths = paths;
        this.questions = questions;
        this.decisions = decisions;
        this.items = items;
    }

    /**
     * Opens the desk of a lake.
     *
     * @param cycles the cycles to look at; all, where it is empty
     * @param conf folder of the configuration, for the names of KPIs
     */
    public static ReviewDesk open(String lake, SortedSet<Integer> cycles, Path conf, Language language) {
        LakePaths paths = LakePaths.of(lake, new Configuration());
        Decisions decisions = new DecisionLedger(paths).read();
        List<ReviewItem> items = ReviewItems.read(lake, cycles, decisions);
        return new ReviewDesk(paths, new Questions(CycleCatalogues.load(conf), language), decisions, items);
    }

    /** The items that a filter lets through, each with its question. */
    public JobOutcome list(Filter filter) {
        List<ReviewItem> wanted = items.stream().filter(filter::lets).toList();
        ResultTable all = table(wanted);
        JobOutcome outcome = JobOutcome.done(all);
        return wanted.isEmpty()
                ? outcome.with(Summary.of(new Summary.TextPart(summary(wanted))))
                : outcome.with(Summary.of(
                        new Summary.TextPart(summary(wanted)),
                        new Summary.TextPart("By rule: " + byRule(wanted) + "."),
                        new Summary.TextPart(""),
                        new Summary.TablePart(all, MAIN, MOST_SHOWN),
                        new Summary.TextPart("One Member's: --member CODE. One, with its question: --wide, or --reply"
                                + " DIR for workbooks.")));
    }

    private static String byRule(List<ReviewItem> wanted) {
        Map<String, Long> rules =
                wanted.stream().collect(Collectors.groupingBy(ReviewItem::rule, TreeMap::new, Collectors.counting()));
        return rules.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String summary(List<ReviewItem> wanted) {
        SortedSet<String> members = new TreeSet<>();
        wanted.forEach(item -> {
            if (item.member() != null) {
                members.add(item.member());
            }
        });
        Map<String, Long> states = wanted.stream()
                .filter(ReviewItem::finding)
                .collect(Collectors.groupingBy(item -> item.state().code(), TreeMap::new, Collectors.counting()));
        long quarantined = wanted.stream().filter(item -> !item.finding()).count();
        String findings = states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
        return "Findings: " + (findings.isEmpty() ? "none" : findings) + "; records in quarantine: " + quarantined
                + "; Members concerned: " + members.size() + ".";
    }

    private ResultTable table(List<ReviewItem> wanted) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReviewItem item : wanted) {
            rows.add(Arrays.asList(
                    item.id(),
                    item.finding() ? "finding" : "quarantine",
                    item.cycle(),
                    item.member(),
                    item.kpi(),
                    item.rule(),
                    item.severity(),
                    item.place(),
                    item.observed(),
                    item.expected(),
                    item.state().code(),
                    item.decidedBy(),
                    item.reason(),
                    questions.about(item)));
        }
        return new ResultTable(COLUMNS, rows);
    }

    /**
     * Records a decision while the lake is held.
     *
     * @param dryRun whether to judge the decision and write nothing
     * @throws JobException for an unknown finding or a decision that the rules refuse
     */
    public JobOutcome decide(Verdict verdict, boolean dryRun) {
        ReviewItem item = named(verdict.finding());
        Decision decision = new Decision(
                item.key(), item.observed(), verdict.state(), verdict.by(), verdict.reason(), verdict.at());
        if (dryRun) {
            refuse(decisions, decision);
        } else {
            try (LakeLock lock = LakeLock.take(paths, "review")) {
                lock.whileHeld(() -> append(lock.paths(), decision));
            }
        }
        List<@Nullable Object> row = new ArrayList<>(
                List.of(item.id(), item.state().code(), verdict.state().code(), verdict.by(), verdict.reason()));
        return JobOutcome.done(
                new ResultTable(List.of("finding", "state_before", "state", "by", "reason"), List.of(row)),
                List.of("The next analyse shows it in quality_finding."));
    }

    private static Decision append(LakePaths paths, Decision decision) {
        DecisionLedger ledger = new DecisionLedger(paths);
        // Read again: somebody may have decided since the desk was opened.
        refuse(ledger.read(), decision);
        ledger.append(decision);
        return decision;
    }

    private static void refuse(Decisions before, Decision decision) {
        before.objection(decision).ifPresent(why -> {
            throw JobException.usage(why);
        });
    }

    private ReviewItem named(String id) {
        List<ReviewItem> found = items.stream()
                .filter(item -> id.length() >= SHORTEST_ID && item.id().startsWith(id))
                .toList();
        if (found.size() != 1) {
            throw JobException.usage(
                    found.isEmpty()
                            ? "There is no finding '" + id + "'; 'pmm review' lists them in its first column."
                            : "'" + id + "' is the beginning of several findings: write more of it.");
        }
        if (!found.get(0).finding()) {
            throw JobException.usage("'" + id + "' is a record in quarantine: only a new delivery settles it.");
        }
        return found.get(0);
    }

    /**
     * Writes one workbook for each Member with what a filter lets through, and one for each file with something that names
     * no Member.
     *
     * @return the files that were written
     */
    public JobOutcome reply(Filter filter, Path folder, boolean dryRun) {
        TreeMap<String, List<ReviewItem>> byMember = new TreeMap<>();
        TreeMap<String, List<ReviewItem>> byFile = new TreeMap<>();
        items.stream().filter(filter::lets).forEach(item -> {
            (item.member() == null ? byFile : byMember)
                    .computeIfAbsent(
                            Objects.requireNonNullElse(item.member() == null ? item.file() : item.member(), ""),
                            none -> new ArrayList<>())
                    .add(item);
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ReplyWorkbook workbook = new ReplyWorkbook(questions);
        for (Map<String, List<ReviewItem>> replies : List.of(byMember, byFile)) {
            replies.forEach((about, wanted) -> {
                Path file = folder.resolve(ReplyWorkbook.fileName(about));
                if (!dryRun) {
                    workbook.write(file, wanted);
                }
                long findings = wanted.stream().filter(ReviewItem::finding).count();
                boolean member = wanted.get(0).member() != null;
                rows.add(Arrays.asList(
                        member ? about : null,
                        member ? null : about,
                        findings,
                        wanted.size() - findings,
                        file.toString()));
            });
        }
        return JobOutcome.done(
                new ResultTable(List.of("member", "source_file", "findings", "quarantined", "file"), rows));
    }
}

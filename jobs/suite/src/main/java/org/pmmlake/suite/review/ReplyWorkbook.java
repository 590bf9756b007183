package org.pmmlake.suite.review;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.workbook.Sheet;
import org.pmmlake.suite.workbook.TableWorkbook;

/** The workbook that a Member gets back: questions about what it sent, and what could not be used. */
final class ReplyWorkbook {

    private static final String TEXT = "string";

    /** What others report ({@code expected} of an outlier) is none of a Member's business, so no column has it. */
    private static final List<Sheet.Column> FINDINGS = List.of(
            new Sheet.Column("finding", TEXT, "Short name of the question, to be quoted in answers"),
            new Sheet.Column("cycle", "integer", "Reporting year of the cycle"),
            new Sheet.Column("kpi", TEXT, "Code of the KPI"),
            new Sheet.Column("rule", TEXT, "Code of the rule"),
            new Sheet.Column("severity", TEXT, "error, warning or information"),
            new Sheet.Column("place", TEXT, "Data point or breakdown that it is about"),
            new Sheet.Column("observed", TEXT, "What was sent"),
            new Sheet.Column("question", TEXT, "What is asked"),
            new Sheet.Column("answer", TEXT, "For the Member to fill in"));

    private static final List<Sheet.Column> QUARANTINE = List.of(
            new Sheet.Column("cycle", "integer", "Reporting year of the cycle"),
            new Sheet.Column("place", TEXT, "File and position in it"),
            new Sheet.Column("code", TEXT, "Code of the first broken rule"),
            new Sheet.Column("message", TEXT, "What is wrong and what was expected"),
            new Sheet.Column("record", TEXT, "The record as it was read, shortened when long"));

    private ReplyWorkbook() {}

    /** A file name that stays in its folder, whatever the Member is called. */
    static String fileName(String member) {
        return "reply-"
                + URLEncoder.encode(member, StandardCharsets.UTF_8)
                        .replace("*", "%2A")
                        .replace(".", "%2E")
                + ".xlsx";
    }

    /** Writes the items of one Member; the same items give the same bytes. */
    static void write(Path file, List<ReviewItem> items, Questions questions) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                new TableWorkbook()
                        .writeWithContents(
                                List.of("Questions about what was sent, and records that could not be used."),
                                List.of(findings(items, questions), quarantine(items)),
                                out);
            }
        } catch (IOException failed) {
            throw new JobException(
                    ExitStatus.FAILED, "The reply cannot be written to " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static Sheet findings(List<ReviewItem> items, Questions questions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        items.stream()
                .filter(ReviewItem::finding)
                .forEach(item -> rows.add(Arrays.asList(
                        item.id(),
                        item.cycle(),
                        item.kpi(),
                        item.rule(),
                        item.severity(),
                        item.place(),
                        item.observed(),
                        questions.about(item),
                        null)));
        return Sheet.of("findings", "Questions about data that were accepted.", FINDINGS, rows);
    }

    private static Sheet quarantine(List<ReviewItem> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        items.stream()
                .filter(item -> !item.finding())
                .forEach(item -> rows.add(
                        Arrays.asList(item.cycle(), item.place(), item.rule(), item.message(), item.observed())));
        return Sheet.of("quarantine", "Records that could not be used.", QUARANTINE, rows);
    }
}

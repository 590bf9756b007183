package org.pmmlake.suite.review;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmmlake.suite.ingest.template.StablePackage;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;

/** The workbook that a Member gets back: questions about what it sent, and what could not be used. */
final class ReplyWorkbook {

    private static final List<String> FINDINGS = List.of(
            "finding", "cycle", "kpi", "rule", "severity", "place", "observed", "question", "answer");
    private static final List<String> QUARANTINE =
            List.of("cycle", "file and position", "code", "message", "record as it was read");
    private static final int WIDE = 60;

    private ReplyWorkbook() {}

    /** A file name that stays in its folder, whatever the Member is called. */
    static String fileName(String member) {
        return "reply-"
                + URLEncoder.encode(member, StandardCharsets.UTF_8).replace("*", "%2A").replace(".", "%2E")
                + ".xlsx";
    }

    /** Writes the items of one Member; the same items give the same bytes. */
    static void write(Path file, List<ReviewItem> items, Questions questions) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = Files.createTempFile("pmm-reply-", ".xlsx");
            try {
                try (OutputStream out = Files.newOutputStream(draft);
                        Workbook workbook = new Workbook(out, "PMM Lake", "1.0")) {
                    findings(workbook, items, questions);
                    quarantine(workbook, items);
                }
                try (OutputStream out = Files.newOutputStream(file)) {
                    StablePackage.copy(draft, out);
                }
            } finally {
                Files.delete(draft);
            }
        } catch (IOException failed) {
            throw new JobException(
                    ExitStatus.FAILED, "The reply cannot be written to " + file + ": " + failed.getMessage(), failed);
        }
    }

    /** What others report ({@code expected} of an outlier) is none of a Member's business, so no column has it. */
    private static void findings(Workbook workbook, List<ReviewItem> items, Questions questions) {
        Worksheet sheet = workbook.newWorksheet("findings");
        header(sheet, FINDINGS);
        int row = 1;
        for (ReviewItem item : items) {
            if (item.finding()) {
                line(
                        sheet,
                        row++,
                        item.id(),
                        Integer.toString(item.cycle()),
                        String.valueOf(item.kpi()),
                        item.rule(),
                        item.severity(),
                        item.place(),
                        item.observed(),
                        questions.about(item));
            }
        }
        sheet.width(FINDINGS.indexOf("question"), WIDE);
        sheet.width(FINDINGS.indexOf("answer"), WIDE);
    }

    private static void quarantine(Workbook workbook, List<ReviewItem> items) {
        Worksheet sheet = workbook.newWorksheet("quarantine");
        header(sheet, QUARANTINE);
        int row = 1;
        for (ReviewItem item : items) {
            if (!item.finding()) {
                line(
                        sheet,
                        row++,
                        Integer.toString(item.cycle()),
                        item.place(),
                        item.rule(),
                        item.message(),
                        item.observed());
            }
        }
        sheet.width(QUARANTINE.indexOf("message"), WIDE);
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}

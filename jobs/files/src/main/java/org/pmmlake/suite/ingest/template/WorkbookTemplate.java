package org.pmmlake.suite.ingest.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.workbook.StablePackage;

/**
 * The workbook that a Member fills in: one line for everything that the catalogue asks for, with the codes in place and
 * only the answers to be typed. Lines left empty are no rows when it is read again.
 */
public final class WorkbookTemplate {

    private static final String CREATOR = "PMM Lake";

    /** A day as text; a cell that a program turned into a date of its own is one, too. */
    private static final String DAY = "OR(ISNUMBER(#),AND(LEN(#)=10,MID(#,5,1)=\"-\",MID(#,8,1)=\"-\","
            + "ISNUMBER(VALUE(LEFT(#,4))),VALUE(MID(#,6,2))>=1,VALUE(MID(#,6,2))<=12,VALUE(RIGHT(#,2))>=1,"
            + "VALUE(RIGHT(#,2))<=31))";

    private static final String MONTH =
            "AND(LEN(#)=7,MID(#,5,1)=\"-\",ISNUMBER(VALUE(LEFT(#,4)))," + "VALUE(RIGHT(#,2))>=1,VALUE(RIGHT(#,2))<=12)";

    private final Catalogue catalogue;
    private final TemplateNames names;
    private final List<Object> submission;

    private WorkbookTemplate(Catalogue catalogue, boolean french, List<Object> submission) {
        this.catalogue = catalogue;
        this.names = new TemplateNames(catalogue, french);
        this.submission = submission;
    }

    /**
     * Writes the workbook. The same arguments give the same bytes at any time and place.
     *
     * @param catalogue what is asked for
     * @param french whether words for people are French; headings and codes stay the same
     * @param member code of the Member
     * @param cycle reporting year
     * @param revision number of the revision, from 1
     * @param out where the bytes go; left open
     * @throws IOException when {@code out} fails
     */
    public static void write(
            Catalogue catalogue, boolean french, String member, int cycle, int revision, OutputStream out)
            throws IOException {
        WorkbookTemplate template = new WorkbookTemplate(catalogue, french, List.of(member, cycle, revision));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        template.writeSheets(written);
        StablePackage.copy(written.toByteArray(), out, WorkbookTemplate::withoutPassword);
    }

    /** The writer marks sheets as protected by an empty password, where none is meant. */
    private static byte[] withoutPassword(String part, byte[] content) {
        return part.startsWith(StablePackage.SHEETS)
                ? StablePackage.edited(
                        content, text -> text.replace("<sheetProtection password=\"0\" ", "<sheetProtection "))
                : content;
    }

    private void writeSheets(OutputStream target) throws IOException {
        try (Workbook workbook = new Workbook(target, CREATOR, "1.0")) {
            GuideSheet guide = GuideSheet.write(workbook, catalogue, names);
            writeSubmission(workbook);
            writeDataPoints(workbook, guide);
            writeAnswers(workbook);
            writeBlanks(workbook, guide);
            writeTools(workbook);
        }
    }

    private void writeSubmission(Workbook workbook) {
        FormSheet sheet = new FormSheet(workbook, RecordKind.SUBMISSION, List.of());
        sheet.row(submission);
        sheet.check("submitted_at", DAY, "Type the day as year-month-day, such as 2023-01-12.");
        sheet.finish(List.of("submitted_at"));
    }

    private void writeDataPoints(Workbook workbook, GuideSheet guide) {
        FormSheet sheet = new FormSheet(workbook, RecordKind.DATA_POINT, RecordKind.FOR_PEOPLE);
        for (Kpi kpi : catalogue.kpis()) {
            for (String dataPoint : kpi.dataPoints()) {
                sheet.row(line(kpi.code(), dataPoint), names.of(kpi), kpi.unit());
            }
            for (Breakdown breakdown : kpi.breakdowns()) {
                for (String category : breakdown.categories()) {
                    for (String dataPoint : kpi.dataPoints()) {
                        sheet.row(line(kpi.code(), dataPoint, breakdown.name(), category), names.of(kpi), kpi.unit());
                    }
                }
            }
        }
        sheet.allowMoreRows();
        sheet.choose("kpi", guide.kpis());
        sheet.check("period", MONTH, "Type the month as year-month, such as 2022-03, or leave the cell empty.");
        sheet.check(
                "value",
                "AND(ISNUMBER(#),#>=0)",
                "Type a number of 0 or more, without unit, percent sign or thousands separator.");
        sheet.finish(List.of("unit", "period", "value"));
    }

    private void writeAnswers(Workbook workbook) {
        FormSheet sheet = new FormSheet(workbook, RecordKind.ANSWER, RecordKind.FOR_PEOPLE.subList(0, 1));
        for (Kpi kpi : catalogue.kpis()) {
            for (int question = 1; question <= kpi.questions(); question++) {
                sheet.row(line(kpi.code(), question), names.of(kpi));
            }
        }
        sheet.choose("answer", "YES", "NO");
        sheet.finish(List.of("answer"));
    }

    private void writeBlanks(Workbook workbook, GuideSheet guide) {
        FormSheet sheet = new FormSheet(workbook, RecordKind.BLANK, RecordKind.FOR_PEOPLE.subList(0, 1));
        catalogue.kpis().forEach(kpi -> sheet.row(line(kpi.code()), names.of(kpi)));
        sheet.allowMoreRows();
        sheet.choose("kpi", guide.kpis());
        sheet.choose("reason", guide.reasons());
        sheet.finish(List.of("reason"));
    }

    private void writeTools(Workbook workbook) {
        FormSheet sheet = new FormSheet(workbook, RecordKind.TOOL, RecordKind.FOR_PEOPLE.subList(0, 1));
        catalogue.tools().forEach(tool -> sheet.row(line(tool.code()), names.of(tool)));
        sheet.choose("aware", "YES", "NO");
        sheet.choose("use", "currently-using", "plans-to-use", "no-plans");
        sheet.finish(List.of("aware", "use"));
    }

    private List<Object> line(Object... codes) {
        return Stream.concat(submission.stream(), Stream.of(codes)).toList();
    }
}

package org.pmmlake.suite.ingest.template;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.text.ResourceText;

/** The first sheet: how to fill in the others, with the cells of the codes; readers pass over its name. */
record GuideSheet(Range reasons, Range kpis) {

    static GuideSheet write(Workbook workbook, Catalogue catalogue, TemplateNames names) {
        Worksheet sheet = workbook.newWorksheet("guide");
        int row = 0;
        String guide = ResourceText.of(GuideSheet.class, names.french() ? "guide_fr.txt" : "guide_en.txt");
        for (String line : guide.lines().toList()) {
            sheet.value(row, 0, line);
            row++;
        }
        sheet.range(0, 0, 0, 0).style().bold().set();
        row = heading(sheet, row + 1, "reason", "code", "meaning");
        int firstReason = row;
        for (BlankReason reason : catalogue.reasons()) {
            row = line(sheet, row, "", reason.code(), names.of(reason));
        }
        int lastReason = Math.max(firstReason, row - 1);
        row = heading(sheet, row + 1, "kpi", "code", "name", "unit", "made from");
        int firstKpi = row;
        for (Kpi kpi : catalogue.kpis()) {
            row = line(sheet, row, "", kpi.code(), names.of(kpi), kpi.unit(), parts(kpi));
        }
        int lastKpi = Math.max(firstKpi, row - 1);
        row = heading(sheet, row + 1, "tool", "code", "name");
        for (Tool tool : catalogue.tools()) {
            row = line(sheet, row, "", tool.code(), names.of(tool));
        }
        sheet.width(0, 10);
        sheet.width(1, 45);
        sheet.width(2, 60);
        sheet.width(3, 10);
        sheet.width(4, 60);
        return new GuideSheet(sheet.range(firstReason, 1, lastReason, 1), sheet.range(firstKpi, 1, lastKpi, 1));
    }

    private static String parts(Kpi kpi) {
        return kpi.questions() > 0 ? kpi.questions() + " questions" : String.join(", ", kpi.dataPoints());
    }

    private static int heading(Worksheet sheet, int row, String... cells) {
        int next = line(sheet, row, cells);
        sheet.range(row, 0, row, cells.length - 1).style().bold().set();
        return next;
    }

    private static int line(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
        return row + 1;
    }
}

package org.pmmlake.suite.ingest.template;

import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;

/** The first sheet: how to fill in the others, with the cells of the codes; readers pass over its name. */
record GuideSheet(Range reasons, Range kpis) {

    private static final List<String> TEXT = List.of(
            "How to fill in this workbook",
            "submission: the day of submission as year-month-day, such as 2023-01-12.",
            "datapoints: one number a line, without thousands separators or unit. Leave empty what is not known.",
            "datapoints: to report by office or month, fill in unit and period (2022-03), and add lines at the end;"
                    + " values of one data point are added up.",
            "answers: YES or NO for each question.",
            "blanks: a reason for each KPI that has no value; add lines at the end for more reasons.",
            "tools: whether the tool is known, and if so, its use.",
            "In lines that you add, leave member, cycle and revision empty: they are those of the sheet submission.",
            "Lines without an answer are passed over. Do not rename sheets or headings.");

    private static final List<String> FRENCH = List.of(
            "Comment remplir ce classeur",
            "submission : le jour de l’envoi sous la forme année-mois-jour, par exemple 2023-01-12.",
            "datapoints : un nombre par ligne, sans séparateur de milliers ni unité. Laissez vide ce qui n’est pas connu.",
            "datapoints : pour répondre par bureau ou par mois, remplissez unit et period (2022-03) et ajoutez des lignes"
                    + " à la fin ; les valeurs d’une même donnée sont additionnées.",
            "answers : YES (oui) ou NO (non) à chaque question.",
            "blanks : une raison pour chaque ICP sans valeur ; ajoutez des lignes à la fin pour d’autres raisons.",
            "tools : si l’outil est connu (YES ou NO) et, si oui, son utilisation.",
            "Dans les lignes ajoutées, laissez vides member, cycle et revision : ce sont ceux de la feuille submission.",
            "Les lignes sans réponse ne sont pas lues. Ne renommez ni les feuilles ni les en-têtes.");

    static GuideSheet write(Workbook workbook, Catalogue catalogue, TemplateNames names) {
        Worksheet sheet = workbook.newWorksheet("guide");
        int row = 0;
        for (String line : names.french() ? FRENCH : TEXT) {
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

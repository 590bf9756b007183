package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.suite.oracle.AcceptedData.Answer;
import org.pmmlake.suite.oracle.AcceptedData.Blank;
import org.pmmlake.suite.oracle.AcceptedData.DataPoint;
import org.pmmlake.suite.oracle.AcceptedData.Member;
import org.pmmlake.suite.oracle.AcceptedData.Submission;
import org.pmmlake.suite.oracle.AcceptedData.SubmissionKey;
import org.pmmlake.suite.oracle.AcceptedData.ToolResponse;

/** Collects rows that stand, as typed data. */
final class AcceptedRows {
    private final AcceptedData data = new AcceptedData(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    AcceptedData data() {
        return data;
    }

    void add(int cycle, LandedRow row) {
        switch (row.kind) {
            case MEMBER -> data.members().add(member(cycle, row));
            case HEADER ->
                data.submissions()
                        .add(new Submission(key(cycle, row), CycleFacts.present(Cells.day(row.cell("submitted_at")))));
            case DATA_POINT -> data.dataPoints().add(dataPoint(cycle, row));
            case ANSWER ->
                data.answers()
                        .add(new Answer(
                                key(cycle, row),
                                row.cell("kpi"),
                                Integer.parseInt(row.cell("question")),
                                CycleFacts.present(Cells.yes(row.cell("answer")))));
            case BLANK -> data.blanks().add(new Blank(key(cycle, row), row.cell("kpi"), row.cell("reason")));
            case TOOL -> data.tools().add(new ToolResponse(key(cycle, row), row.cell("tool"), RowRules.level(row)));
        }
    }

    private static SubmissionKey key(int cycle, LandedRow row) {
        return new SubmissionKey(cycle, row.cell("member"), Integer.parseInt(row.cell("revision")));
    }

    private static DataPoint dataPoint(int cycle, LandedRow row) {
        return new DataPoint(
                key(cycle, row),
                row.cell("kpi"),
                row.cell("datapoint"),
                row.cell("breakdown"),
                row.cell("category"),
                row.cell("unit"),
                row.cell("period"),
                CycleFacts.present(Cells.number(row.cell("value"))));
    }

    private static Member member(int cycle, LandedRow row) {
        Map<String, String> groups = new TreeMap<>();
        for (String kind : Report.CLASSIFICATIONS) {
            String code = row.cell(kind.toLowerCase(Locale.ROOT));
            if (!code.isEmpty()) {
                groups.put(kind, code);
            }
        }
        List<String> unions = Arrays.stream(row.cell("unions").split(";", -1))
                .map(String::strip)
                .filter(union -> !union.isEmpty())
                .toList();
        return new Member(
                cycle, row.cell("member"), row.cell("name"), groups, unions, Cells.number(row.cell("gdp_usd_bn")));
    }
}

package org.pmmlake.suite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pmmlake.suite.explain.Explainer;
import org.pmmlake.suite.explain.Explanation;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.query.Outdated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells how a number came about. */
@Command(
        name = "explain",
        description = "Tell how a number came about: data, arithmetic, findings.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm explain data-standardization X01 2022",
            "  pmm explain benchmark kpi=data-standardization cycle=2022",
            "  pmm explain response_rate kpi=data-standardization group_kind=WCO_REGION group=AMS cycle=2022",
            "",
            "An explanation names values of single Members: it is for those who may see the lake itself."
        })
final class ExplainCommand extends SuiteCommand {

    /** Fewer lines of a section tell less than more of them that are cut. */
    private static final int FEWEST = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = "KPI MEMBER CYCLE, or benchmark or response_rate with the key of a row as name=value")
    List<String> what = new ArrayList<>();

    @Override
    public Integer call() {
        boolean row = what.size() > 1 && what.stream().skip(1).allMatch(word -> word.indexOf('=') > 0);
        List<String> words = new ArrayList<>(what);
        if (!row && words.size() == 2 && common.cycles().size() == 1) {
            words.add(String.valueOf(common.cycles().first()));
        }
        if (!row && (words.size() != 3 || !words.get(2).matches("[12][0-9]{3}"))) {
            throw wrongUsage(
                    "Say what to explain: KPI MEMBER CYCLE, such as data-standardization X01 2022; or benchmark or"
                            + " response_rate with kpi=… cycle=….");
        }
        Workspace workspace = workspace();
        Explainer explainer = new Explainer(workspace.lake(), workspace.conf());
        Explanation explanation = row
                ? explainer.row(words.get(0), key(words))
                : explainer.value(words.get(0), words.get(1), Integer.parseInt(words.get(2)));
        Outdated.notes(workspace.lake()).forEach(context().terminal().err()::println);
        if (common.format == OutputFormat.TABLE) {
            context().terminal().out().println(text(explanation));
            context().terminal().out().flush();
        } else {
            ResultPrinter.print(
                    explanation.table(), common.format, context().terminal().out());
        }
        return ExitStatus.DONE.code();
    }

    /** As many lines of each section as fit a screen; of lines that are longer than it is wide, in the end the beginnings. */
    private String text(Explanation explanation) {
        if (common.wide) {
            return TerminalText.visibleLines(explanation.text(Integer.MAX_VALUE));
        }
        int width = context().terminal().columns();
        int longest = explanation.lines().size();
        for (boolean cut : List.of(false, true)) {
            for (int most = longest; most > (cut ? 1 : FEWEST); most--) {
                String text = TerminalText.visibleLines(explanation.text(most));
                String shown = cut
                        ? text.lines().map(line -> TextTable.cut(line, width)).collect(Collectors.joining("\n"))
                        : TerminalText.wrapped(text, width);
                String rest = cut || text.contains("\n  … and ") ? "\n\nAll of it: --wide." : "";
                if ((shown + rest).lines().count() <= ResultPrinter.SCREEN_LINES) {
                    return shown + rest;
                }
            }
        }
        return TerminalText.wrapped(TerminalText.visibleLines(explanation.text(1)), width);
    }

    private static Map<String, String> key(List<String> words) {
        Map<String, String> key = new TreeMap<>();
        words.stream().skip(1).forEach(word -> {
            int equals = word.indexOf('=');
            key.put(word.substring(0, equals), word.substring(equals + 1));
        });
        return key;
    }
}

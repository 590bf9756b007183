package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the workbook that a Member fills in. */
@Command(
        name = "template",
        description = "Write the workbook that a Member fills in for one cycle.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm template --member X01 --cycle 2024",
            "  pmm template --member X01 --cycle 2024 --lang fr",
            "  pmm template --member X01 --cycle 2024 --revision 2 --out again.xlsx"
        })
final class TemplateCommand extends SuiteCommand {

    // The code becomes part of a file name, and a cell of a workbook: no separators, no dots in front, no formula.
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    @Option(names = "--member", paramLabel = "CODE", required = true, description = "code of the Member")
    String member = "";

    @Option(
            names = "--revision",
            paramLabel = "N",
            defaultValue = "1",
            description = "revision of the submission (default: 1)")
    int revision;

    @Option(names = "--lang", paramLabel = "LANG", description = "language of names and guide: en or fr (default: en)")
    String lang = "en";

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: <member>-<cycle>.xlsx)")
    private @Nullable Path out;

    @Option(names = "--force", description = "write over a file that is there")
    boolean force;

    @Override
    public Integer call() {
        refuseWorkbook();
        if (!MEMBER.matcher(member).matches()) {
            throw wrongUsage("'" + TerminalText.visible(member)
                    + "' is no Member code: letters, digits, '_', '.' and '-' only, and no '.' in front.");
        }
        int cycle = onlyCycle("A workbook is for one cycle: give --cycle once, such as --cycle 2022.");
        if (revision < 1) {
            throw wrongUsage("--revision is " + revision + ": revisions count from 1.");
        }
        if (!List.of("en", "fr").contains(lang)) {
            throw wrongUsage("'" + TerminalText.visible(lang) + "' is no language of the workbook: choose en or fr.");
        }
        Path file = out != null ? out : Path.of(member + "-" + cycle + ".xlsx");
        requireFree(file, force);
        Map<String, String> options = new TreeMap<>();
        put(options, "member", member);
        put(options, "revision", revision);
        put(options, "lang", lang);
        put(options, "out", file);
        return run(context().workbooks(), workspace(), new JobOptions(), options);
    }
}

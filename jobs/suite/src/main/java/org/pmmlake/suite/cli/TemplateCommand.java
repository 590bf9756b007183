package org.pmmlake.suite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the workbook that a Member fills in. */
@Command(
        name = "template",
        description = "Write the workbook that a Member fills in for one cycle.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm template --member X01 --cycle 2024",
            "  pmm template --member X01 --cycle 2024 --revision 2 --out again.xlsx"
        })
final class TemplateCommand implements Callable<Integer> {

    // The code becomes part of a file name, and a cell of a workbook: no separators, no dots in front, no formula.
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--member", paramLabel = "CODE", required = true, description = "code of the Member")
    String member = "";

    @Option(
            names = "--revision",
            paramLabel = "N",
            defaultValue = "1",
            description = "revision of the submission (default: 1)")
    int revision;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write (default: <member>-<cycle>.xlsx)")
    @Nullable
    Path out;

    @Option(names = "--force", description = "write over a file that is there")
    boolean force;

    TemplateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (common.format == OutputFormat.XLSX) {
            throw wrongUsage(ResultPrinter.XLSX_ELSEWHERE);
        }
        if (!MEMBER.matcher(member).matches()) {
            throw wrongUsage("'" + TerminalText.visible(member)
                    + "' is no Member code: letters, digits, '_', '.' and '-' only, and no '.' in front.");
        }
        if (common.cycles().size() != 1) {
            throw wrongUsage("A workbook is for one cycle: give --cycle once, such as --cycle 2022.");
        }
        if (revision < 1) {
            throw wrongUsage("--revision is " + revision + ": revisions count from 1.");
        }
        Path file = out != null ? out : Path.of(member + "-" + common.cycles().first() + ".xlsx");
        if (Files.exists(file) && !force) {
            throw wrongUsage("'" + file + "' is already there. Name another file with --out, or give --force.");
        }
        Workspace workspace = Workspace.of(common, context.environment());
        JobRequest request = new JobRequest(
                "template",
                workspace.lake(),
                workspace.conf(),
                workspace.config(),
                common.cycles(),
                false,
                false,
                Map.of(
                        "member", member,
                        "revision", Integer.toString(revision),
                        "out", file.toAbsolutePath().normalize().toString()));
        return OutcomePrinter.runAndPrint(context.workbooks().get(), request, common, context.terminal());
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package org.pmmlake.suite.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.workbook.Sheet;
import org.pmmlake.suite.workbook.TableWorkbook;

/** Puts an answer into a file: whole or not at all. */
final class AnswerFile {

    private AnswerFile() {}

    static void write(ResultTable answer, String name, OutputFormat format, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                if (format == OutputFormat.XLSX) {
                    new TableWorkbook().write(sheet(answer, name), out);
                } else {
                    PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
                    ResultPrinter.print(answer, format, text);
                    // A print stream keeps its failures to itself.
                    if (text.checkError()) {
                        throw new IOException("the disk may be full");
                    }
                }
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw JobException.failed("The answer cannot be written to '" + file + "': " + failed.getMessage(), failed);
        }
    }

    private static Sheet sheet(ResultTable answer, String name) {
        return new Sheet(
                name,
                "",
                answer.columns().stream()
                        .map(column -> new Sheet.SheetColumn(column, "", ""))
                        .toList(),
                answer.rows());
    }
}

package org.pmmlake.suite.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.regex.Pattern;
import org.pmmlake.metrics.catalogue.InvalidCatalogueException;
import org.pmmlake.suite.config.ConfigException;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells faults in plain sentences on standard error, and gives each its exit code. */
record FaultPrinter(Terminal terminal, Environment environment) {

    private static final Pattern CONVERSION =
            Pattern.compile("^Invalid value for option '([^']*)'(?: \\([^)]*\\))?: (.*)$", Pattern.DOTALL);

    private static final String OUT_OF_MEMORY = "there was too little memory for the job. Give it more, such as"
            + " PMM_JAVA_OPTS=-Xmx4g, or --driver-memory 4g of spark-submit. What was finished stays.";

    /** Wrong usage: what was not understood, what was probably meant, and where to read on. */
    int wrongUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String message = fault instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : plain(String.valueOf(fault.getMessage()));
        terminal.err().println("pmm: " + TerminalText.visibleLines(message));
        terminal.err().println("'" + command.getCommandSpec().qualifiedName() + " --help' explains the usage.");
        return ExitStatus.USAGE.code();
    }

    /** A failure while a job ran: one message, and the technical cause only for those who ask for it. */
    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        ExitStatus status = ExitStatus.FAILED;
        if (failure instanceof JobException job) {
            status = job.status();
        } else if (failure instanceof ConfigException || failure instanceof InvalidCatalogueException) {
            status = ExitStatus.USAGE;
        }
        if (Interruption.isUnderWay()) {
            // What ends in the middle of a stop failed for no other reason.
            return status.code();
        }
        terminal.err().println("pmm: " + TerminalText.visibleLines(message(failure)));
        if (verbose(parsed)) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            terminal.err().println(TerminalText.visibleLines(trace.toString().replace("\t", "    ")));
        } else if (!isForeseen(failure)) {
            terminal.err()
                    .println("This was not foreseen. 'pmm " + commandName(command)
                            + " … --verbose' shows the technical cause.");
        }
        return status.code();
    }

    /** There was too little memory for the job. */
    int outOfMemory() {
        terminal.err().println("pmm: " + OUT_OF_MEMORY);
        return ExitStatus.FAILED.code();
    }

    private static boolean isOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A task's own failure comes as text.
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains("java.lang.OutOfMemoryError")) {
                return true;
            }
        }
        return false;
    }

    /** A disk that is full or a folder that may not be written to is nothing to look for in the suite. */
    private static boolean isForeseen(Exception failure) {
        return isOutOfMemory(failure)
                || failure instanceof JobException
                || failure instanceof ConfigException
                || failure instanceof InvalidCatalogueException
                || failure instanceof DamagedLakeException
                || failure instanceof UncheckedIOException;
    }

    private static String message(Exception failure) {
        if (isOutOfMemory(failure)) {
            return OUT_OF_MEMORY;
        }
        if (failure instanceof UncheckedIOException io) {
            return io.getMessage() + ": " + reason(io) + ".";
        }
        if (isForeseen(failure)) {
            return String.valueOf(failure.getMessage());
        }
        String text = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return text == null
                ? "the job failed: " + kind
                : "the job failed: " + kind + ": " + text.lines().findFirst().orElse("");
    }

    /** What the system said, in its first cause. */
    private static String reason(UncheckedIOException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (cause instanceof AccessDeniedException denied) {
            return "this user may not use " + denied.getFile();
        }
        return cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : text;
    }

    private boolean verbose(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost.hasMatchedOption("--verbose")
                || environment.variable("PMM_DEBUG").filter("1"::equals).isPresent();
    }

    private static String commandName(CommandLine command) {
        return command.getCommandSpec().name();
    }

    private static String unmatched(UnmatchedArgumentException fault) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        String word = fault.getUnmatched().get(0);
        if (word.startsWith("-")) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return "'" + TerminalText.visible(name) + "' is not an option" + of(command) + "."
                    + Nearest.question(name, command.optionsMap().keySet());
        }
        if (command.subcommands().isEmpty()) {
            return "'" + TerminalText.visible(word) + "' is one word too many" + of(command) + ".";
        }
        List<String> jobs = List.copyOf(command.subcommands().keySet());
        return "'" + TerminalText.visible(word) + "' is not a job." + Nearest.question(word, jobs) + " The jobs are "
                + String.join(", ", jobs) + ".";
    }

    private static String of(CommandSpec command) {
        return command.parent() == null ? "" : " of " + command.name();
    }

    /** Names the option as it is typed, in place of the parser's preface to the message of a converter. */
    private static String plain(String message) {
        return CONVERSION.matcher(message).replaceFirst("$1: $2");
    }
}

package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.Documents;

/** Jobs and options that the pages name are those of the command. */
class DocumentedCommandsTest {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    private final Map<String, String> help = new HashMap<>();

    @Test
    void jobsAndOptionsOfThePagesAreThere() throws IOException {
        // In code, a command ends with its line or its quotes; what follows # is said about it.
        Pattern command = Pattern.compile("bin/pmm +([a-z][a-z-]*)([^`\n#|)]*)");
        int commands = 0;
        for (Path page : Documents.pages()) {
            Matcher found = command.matcher(Files.readString(page));
            while (found.find()) {
                commands++;
                requireOptions(found.group(1), found.group(2), found.group());
            }
        }
        assertThat(commands).isGreaterThan(50);
    }

    @Test
    void theTableOfJobsNamesTheirOptions() throws IOException {
        Matcher row =
                Pattern.compile("(?m)^\\| `([a-z]+)` \\|.*\\|(.*)\\|$").matcher(Documents.page("docs/command.md"));
        int jobs = 0;
        while (row.find()) {
            jobs++;
            requireOptions(row.group(1), row.group(2), row.group());
        }
        assertThat(jobs).isGreaterThan(14);
    }

    private void requireOptions(String job, String words, String said) {
        String text = help.computeIfAbsent(job, DocumentedCommandsTest::helpOf);
        Matcher option = OPTION.matcher(words);
        while (option.find()) {
            assertThat(text).as(said).containsPattern(Pattern.quote(option.group()) + "(?![a-z-])");
        }
    }

    private static String helpOf(String job) {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("help", job)).as("help " + job).isZero();
        return run.out();
    }
}

package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;

class FaultPrinterTest {

    @ParameterizedTest
    @EnumSource(ExitStatus.class)
    void theExitCodeIsTheOutcomes(ExitStatus status) {
        CommandRun returned = CommandRun.plain()
                .with((request, progress) -> new JobOutcome(status, ResultTable.empty(), List.of("A note.")));
        assertThat(returned.execute("ingest")).isEqualTo(status.code());
        assertThat(returned.err()).isEqualTo("A note.\n");
        CommandRun thrown = CommandRun.plain().with((request, progress) -> {
            throw new JobException(status, "It went wrong.");
        });
        assertThat(thrown.execute("ingest")).isEqualTo(status.code());
        assertThat(thrown.err()).isEqualTo("pmm: It went wrong.\n");
    }

    @Test
    void aStackTraceIsOnlyForThoseWhoAsk() {
        CommandRun quiet = CommandRun.plain().with(FaultPrinterTest::fail);
        assertThat(quiet.execute("ingest")).isEqualTo(1);
        assertThat(quiet.err()).contains("disk is full", "--verbose").doesNotContain("    at ");
        CommandRun verbose = CommandRun.plain().with(FaultPrinterTest::fail);
        assertThat(verbose.execute("ingest", "--verbose")).isEqualTo(1);
        assertThat(verbose.err()).contains("    at ");
        CommandRun debugged = new CommandRun(Path.of(System.getProperty("pmm.root")), Map.of("PMM_DEBUG", "1"), false)
                .with(FaultPrinterTest::fail);
        assertThat(debugged.execute("ingest")).isEqualTo(1);
        assertThat(debugged.err()).contains("    at ");
    }

    /** What the system refuses is told with the system's reason, as nothing that the suite did wrong. */
    @ParameterizedTest
    @MethodSource
    void whatTheSystemRefusesIsToldWithItsReason(IOException cause, String reason) {
        CommandRun run = CommandRun.plain().with((request, progress) -> {
            throw new UncheckedIOException("The file a.xlsx cannot be written", new IOException("outer", cause));
        });

        assertThat(run.execute("ingest")).isEqualTo(1);
        assertThat(run.err()).isEqualTo("pmm: The file a.xlsx cannot be written: " + reason + ".\n");
    }

    static Stream<Arguments> whatTheSystemRefusesIsToldWithItsReason() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("none/a.xlsx"), "there is no file or folder none/a.xlsx"),
                Arguments.of(new AccessDeniedException("closed/a.xlsx"), "this user may not use closed/a.xlsx"),
                Arguments.of(
                        new FileSystemException("a.xlsx", null, "No space left on device"), "No space left on device"),
                Arguments.of(new IOException("Stale file handle\nmore"), "Stale file handle"));
    }

    private static JobOutcome fail(JobRequest request, Progress progress) {
        throw new IllegalStateException("disk is full");
    }
}

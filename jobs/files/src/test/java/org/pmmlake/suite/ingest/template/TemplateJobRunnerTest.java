package org.pmmlake.suite.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;

class TemplateJobRunnerTest {

    private static final Path CONF = Path.of(System.getProperty("pmm.root"), "conf");
    private static final String REGISTER = String.join(",", RecordKind.MEMBER.columns());

    private final Path folder;

    TemplateJobRunnerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private JobOutcome template(String member) {
        JobRequest request = new JobRequest(
                "template",
                folder.resolve("lake").toString(),
                CONF,
                SuiteConfig.load(CONF),
                new TreeSet<>(List.of(2022)),
                false,
                false,
                Map.of(
                        "member",
                        member,
                        "revision",
                        "1",
                        "lang",
                        "en",
                        "out",
                        folder.resolve("made.xlsx").toString()));
        return new TemplateJobRunner().run(request, step -> {});
    }

    private void register(int cycle, String... members) throws IOException {
        Path file = folder.resolve("lake/landing/cycle=" + cycle + "/office/members.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, REGISTER + "\n" + String.join(",,,,,,,\n", members) + ",,,,,,,\n");
    }

    @Test
    void withoutARegisterTheCodeIsNotChecked() throws IOException {
        register(2021, "X01");
        assertThat(template("X07").notes()).singleElement().asString().contains("no register of cycle 2022");
        assertThat(folder.resolve("made.xlsx")).isNotEmptyFile();
    }

    @Test
    void onlyRegisteredMembersGetAWorkbook() throws IOException {
        register(2022, "MEMBER-1", "X02");
        assertThat(template("X02").notes()).isEmpty();
        Files.delete(folder.resolve("made.xlsx"));

        assertThatThrownBy(() -> template("MEMBER-7"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("'MEMBER-7' is not in the register of cycle 2022")
                .hasMessageContaining("nearest code is 'MEMBER-1'");
        assertThat(folder.resolve("made.xlsx")).doesNotExist();
    }
}

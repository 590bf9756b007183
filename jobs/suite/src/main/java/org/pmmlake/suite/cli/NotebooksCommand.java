package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes notebooks over the current release of one audience. */
@Command(
        name = "notebooks",
        description = "Write notebooks over the current release of one audience.",
        footerHeading = "%nExamples:%n",
        footer = {"  pmm notebooks --audience public --cycle 2022"})
final class NotebooksCommand extends LakeJob {

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            converter = LakeJobs.AudienceConverter.class,
            description = Audience.SPELLINGS + " (default: public)")
    Audience audience = new Audience.Public();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to write (default: notebooks-export/ of the suite)")
    private @Nullable Path out;

    @Override
    void addOptions(Map<String, String> options) {
        put(options, "audience", audience.text());
        put(options, "out", out != null ? out : context().environment().root().resolve("notebooks-export"));
    }
}

package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.lake.PublishedReleases;
import org.pmmlake.suite.report.HtmlReport;
import org.pmmlake.suite.report.PageFile;
import org.pmmlake.suite.report.ReportRequest;
import org.pmmlake.suite.report.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Makes the HTML report of a release, without Spark. */
@Command(
        name = "report",
        description = "Make the HTML report of an audience's current release.",
        footerHeading = "%nExamples:%n",
        footer = {"  pmm report --audience public --lang fr", "  pmm report --cycle 2022 --out report-2022"})
final class ReportCommand extends SuiteCommand {

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            converter = LakeJobs.AudienceConverter.class,
            description = Audience.SPELLINGS + " (default: public)")
    Audience audience = new Audience.Public();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = LanguageConverter.class,
            description = "language of the pages: " + Language.CODES + " (default: all)")
    private @Nullable Language language;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder that the report becomes (default: report, or report/<lang>, inside the release)")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "say what would be read and written, and write nothing")
    boolean dryRun;

    @Override
    public Integer call() {
        try {
            ReportRequest request = request(workspaceWithoutCatalogue().lake());
            if (dryRun) {
                tell(List.of("Would read " + request.release() + " and write " + request.out() + "."));
                return ExitStatus.DONE.code();
            }
            List<PageFile> pages = HtmlReport.write(request);
            long bytes = pages.stream().mapToLong(PageFile::bytes).sum();
            String made = String.format(
                    Locale.ROOT,
                    "%s\n  %,d pages, %,d kB; open this one.",
                    request.front(),
                    pages.size(),
                    bytes / 1000);
            return print(JobOutcome.done(table(pages)).with(Summary.of(new Summary.TextPart(made))));
        } catch (PublishedReleases.NoReleaseException failure) {
            throw JobException.failed(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** Makes the report of the public's release in its place and gives the page to open; empty where there is no release. */
    static Optional<Path> ofThePublic(String lake) {
        try {
            HtmlReport.write(new ReportCommand().request(lake));
            // The release may be replaced; this place stays.
            return Optional.of(Path.of(lake, "published/public/current/report/index.html"));
        } catch (PublishedReleases.NoReleaseException none) {
            return Optional.empty();
        }
    }

    private ReportRequest request(String lake) {
        Path release = PublishedReleases.current(lake, audience.folder());
        List<Language> languages = language == null ? List.of(Language.values()) : List.of(language);
        Path standard = release.resolve("report");
        Path folder = out != null
                ? out.toAbsolutePath().normalize()
                : language == null ? standard : standard.resolve(language.code());
        return new ReportRequest(release, audience.text(), languages, common.cycles(), folder);
    }

    private static ResultTable table(List<PageFile> pages) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PageFile page : pages) {
            rows.add(List.of(page.path(), page.title(), page.bytes()));
        }
        return new ResultTable(List.of("page", "title", "bytes"), rows);
    }

    /** A language of the report. */
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.of(value)
                    .orElseThrow(() -> new TypeConversionException("'" + TerminalText.visible(value)
                            + "' is no language of the report: choose " + Language.CODES + "."));
        }
    }
}

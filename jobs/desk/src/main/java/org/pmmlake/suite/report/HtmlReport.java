package org.pmmlake.suite.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.page.Page;
import org.pmmlake.suite.report.page.PageWriter;
import org.pmmlake.suite.report.page.Pages;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.report.text.Messages;
import org.pmmlake.suite.schema.DimCycleTable;

/** Makes the report of one release: the same release gives the same bytes. */
public final class HtmlReport {

    private static final Pattern RELEASE_ID = Pattern.compile("\"release\"\\s*:\\s*\"([^\"]*)\"");

    private static final String FRONT = "index.html";
    private static final Pattern LOCAL_LINK = Pattern.compile("((?:href|src)=\")(?!data:|#)");

    private HtmlReport() {}

    /**
     * Writes the report.
     *
     * @return its pages, in the order of their making
     * @throws ReportException if the release cannot be read or the folder cannot be written
     */
    public static List<PageFile> write(ReportRequest request) {
        List<PageFile> written = new ArrayList<>();
        try (ReleaseTables tables = ReleaseTables.open(request.release())) {
            List<Integer> cycles = cycles(tables, request);
            ReportFolder folder = new ReportFolder(request.out());
            for (Language language : request.languages()) {
                written.addAll(pages(request, tables, cycles, folder, language));
            }
            if (request.languages().size() > 1) {
                front(request, folder);
            }
            folder.finish();
        }
        return List.copyOf(written);
    }

    /** The front page of the first language, one folder up. */
    private static void front(ReportRequest request, ReportFolder folder) {
        String first = request.languages().get(0).code() + "/";
        String page = folder.read(first + FRONT);
        folder.text(FRONT, LOCAL_LINK.matcher(page).replaceAll("$1" + first));
    }

    private static List<PageFile> pages(
            ReportRequest request, ReleaseTables tables, List<Integer> cycles, ReportFolder folder, Language language) {
        String below = request.languages().size() > 1 ? language.code() + "/" : "";
        Messages catalogue = Messages.of(language);
        Optional<Language> other = request.languages().stream()
                .filter(candidate -> candidate != language)
                .findFirst();
        PageWriter writer = new PageWriter(
                catalogue, request.audience(), releaseId(request.release()), cycles, isSynthetic(tables), other);
        Pages pages = new Pages(tables, catalogue, cycles);
        List<PageFile> written = new ArrayList<>();
        pages.forEach(page -> written.add(file(folder, below, page, writer.html(page))));
        Page explorer = pages.explorer();
        written.add(file(folder, below, explorer, writer.explorer(explorer, pages.explorerData())));
        for (String asset : List.of("report.css", "explorer.js", "find.js")) {
            folder.asset(below + "assets/", asset);
        }
        return written;
    }

    private static PageFile file(ReportFolder folder, String below, Page page, String html) {
        String path = below + page.path();
        return new PageFile(path, page.title().text(), folder.text(path, html));
    }

    private static List<Integer> cycles(ReleaseTables tables, ReportRequest request) {
        List<Integer> all = tables.query("cycles", Map.of()).rows().stream()
                .map(row -> row.whole(DimCycleTable.CYCLE))
                .toList();
        TreeSet<Integer> unknown = new TreeSet<>(request.cycles());
        all.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw JobException.failed("The release has no cycle " + unknown.first() + "; it has " + all + ".");
        }
        if (all.isEmpty()) {
            throw JobException.failed("The release has no cycle. Publish again after a cycle was analysed.");
        }
        return request.cycles().isEmpty() ? all : List.copyOf(request.cycles());
    }

    private static boolean isSynthetic(ReleaseTables tables) {
        return tables.query("synthetic", Map.of()).rows().stream().anyMatch(row -> row.is("synthetic"));
    }

    private static String releaseId(Path release) {
        Path file = release.resolve("release.json");
        try {
            Matcher id = RELEASE_ID.matcher(Files.readString(file));
            if (id.find()) {
                return id.group(1);
            }
            throw JobException.failed("'" + file + "' names no release. Publish again.");
        } catch (IOException e) {
            throw JobException.failed("'" + file + "' cannot be read: the release is not complete. Publish again.", e);
        }
    }
}

package org.pmmlake.suite.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.page.Page;
import org.pmmlake.suite.report.page.PageWriter;
import org.pmmlake.suite.report.page.Pages;
import org.pmmlake.suite.report.text.Catalogue;
import org.pmmlake.suite.schema.DimCycleTable;

/** Makes the report of one release: the same release gives the same bytes. */
public final class HtmlReport {

    private static final Pattern RELEASE_ID = Pattern.compile("\"release\"\\s*:\\s*\"([^\"]*)\"");

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
            Catalogue catalogue = Catalogue.of(request.language());
            PageWriter writer = new PageWriter(
                    catalogue, request.audience(), releaseId(request.release()), cycles, isSynthetic(tables));
            ReportFolder folder = new ReportFolder(request.out());
            Pages pages = new Pages(tables, catalogue, cycles);
            pages.forEach(page -> written.add(file(folder, page, writer.html(page))));
            Page explorer = pages.explorer();
            written.add(file(folder, explorer, writer.explorer(explorer, pages.explorerData())));
            folder.asset("report.css");
            folder.asset("explorer.js");
            folder.finish();
        }
        return List.copyOf(written);
    }

    private static PageFile file(ReportFolder folder, Page page, String html) {
        return new PageFile(page.path(), page.title().text(), folder.text(page.path(), html));
    }

    private static List<Integer> cycles(ReleaseTables tables, ReportRequest request) {
        List<Integer> all = tables.query("cycles", Map.of()).rows().stream()
                .map(row -> row.whole(DimCycleTable.CYCLE))
                .toList();
        TreeSet<Integer> unknown = new TreeSet<>(request.cycles());
        all.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new ReportException("The release has no cycle " + unknown.first() + "; it has " + all + ".");
        }
        if (all.isEmpty()) {
            throw new ReportException("The release has no cycle. Publish again after a cycle was analysed.");
        }
        return request.cycles().isEmpty() ? all : List.copyOf(request.cycles());
    }

    private static boolean isSynthetic(ReleaseTables tables) {
        return tables.query("synthetic", Map.of()).rows().stream().anyMatch((ReleaseRow row) -> row.is("synthetic"));
    }

    private static String releaseId(Path release) {
        Path file = release.resolve("release.json");
        try {
            Matcher id = RELEASE_ID.matcher(Files.readString(file));
            if (id.find()) {
                return id.group(1);
            }
            throw new ReportException("'" + file + "' names no release. Publish again.");
        } catch (IOException e) {
            throw new ReportException("'" + file + "' cannot be read: the release is not complete. Publish again.", e);
        }
    }
}

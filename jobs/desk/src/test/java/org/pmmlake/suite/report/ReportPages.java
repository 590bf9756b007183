package org.pmmlake.suite.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pmmlake.suite.report.text.Language;

/** What holds for each page of a report in a browser, whatever release it is of. */
public final class ReportPages {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final long MOST_BYTES = 3_000_000;

    private final Path folder;
    private final Optional<Path> release;

    /**
     * A report.
     *
     * @param folder with a folder of pages for each language
     * @param release what it is of, if it is one as readers get it: its pages show enough, and French ones have its French names
     */
    public ReportPages(Path folder, Optional<Path> release) {
        this.folder = folder;
        this.release = release;
    }

    /** All pages of a language, by their path from its folder. */
    public List<String> all(Language language) {
        return MadeUpRelease.files(folder.resolve(language.code())).stream()
                .map(Path::toString)
                .filter(name -> name.endsWith(".html"))
                .toList();
    }

    /** What is wrong with these pages, in both languages and at both widths; empty where nothing is. */
    public List<String> faults(Browser browser, List<String> pages) {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<Pattern> english =
                    release.filter(any -> language == Language.FRENCH).map(ReportPages::englishNames);
            for (String page : pages) {
                Path file = folder.resolve(language.code()).resolve(page);
                String place = language.code() + "/" + page;
                if (bytes(file) > MOST_BYTES) {
                    faults.add(place + " has " + bytes(file) + " bytes");
                }
                browser.open(file, WIDTHS.get(0));
                for (int width : WIDTHS) {
                    browser.resize(width);
                    List<Object> found = new ArrayList<>(browser.console());
                    if (browser.overflow() > 0) {
                        found.add("wider than its window by " + browser.overflow());
                    }
                    found.addAll(browser.crossedTexts());
                    found.addAll(browser.violations());
                    if (release.isPresent()) {
                        found.addAll(browser.withheld());
                    }
                    english.ifPresent(names -> names.matcher(browser.ownText())
                            .results()
                            .forEach(name -> found.add("English: " + name.group())));
                    found.forEach(fault -> faults.add(place + " at " + width + ": " + fault));
                }
            }
        }
        return faults;
    }

    /** What a browser has to fetch for a page. */
    private long bytes(Path page) {
        try {
            long bytes = Files.size(page);
            Path assets = folder.resolve(folder.relativize(page).getName(0)).resolve("assets");
            for (Path asset : MadeUpRelease.files(assets)) {
                bytes += Files.size(assets.resolve(asset));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The English names that a French page has no reason to show: French has another one for each of them. */
    private static Pattern englishNames(Path release) {
        SortedSet<String> names = new TreeSet<>();
        for (String table : List.of("dim_kpi", "dim_outcome", "dim_tool", "dim_group", "dim_reason", "dim_sdg")) {
            names.addAll(MadeUpRelease.texts(
                    """
                    WITH names AS (
                      SELECT unnest([label_en, short_en]) AS en, unnest([label_fr, short_fr]) AS fr FROM '%s'
                    )
                    SELECT DISTINCT en FROM names WHERE length(en) > 3 AND NOT contains(fr, en) AND en NOT IN (SELECT fr FROM names)
                    """
                            .formatted(release.resolve(table + ".parquet"))));
        }
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])(?:");
        names.forEach(name -> pattern.append(Pattern.quote(name)).append('|'));
        pattern.setLength(pattern.length() - 1);
        return Pattern.compile(pattern.append(")(?![\\p{L}\\p{N}])").toString());
    }
}

package org.pmmlake.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that people read, as they lie in the repository. */
public final class Documents {

    /** The folder of the repository. */
    public static final Path ROOT = Path.of(System.getProperty("pmm.root")).normalize();

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

    private Documents() {}

    /** All pages, in the order of their paths. */
    public static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String name : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "conf/README.md",
                "conf/schedules/README.md",
                "data-lake/README.md",
                "notebooks-export/README.md")) {
            pages.add(ROOT.resolve(name));
        }
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** The text of a page, named by its path below the repository. */
    public static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /**
     * The blocks of all pages that can be run as they stand.
     *
     * @param language what the fence and its comment say: empty for a shell
     */
    public static List<String> runnable(String language) throws IOException {
        Pattern block = Pattern.compile(
                language.isEmpty()
                        ? "(?s)<!-- runnable -->\n```\n(.*?)\n```"
                        : "(?s)<!-- runnable: " + language + " -->\n```" + language + "\n(.*?)\n```");
        List<String> blocks = new ArrayList<>();
        for (Path page : pages()) {
            block.matcher(Files.readString(page)).results().forEach(found -> blocks.add(found.group(1)));
        }
        return blocks;
    }

    /** The anchors of a page: its headings as GitHub writes them. */
    static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new TreeSet<>();
        Matcher heading = HEADING.matcher(withoutBlocks(Files.readString(page)));
        while (heading.find()) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    /** A page without its fenced blocks. */
    static String withoutBlocks(String text) {
        return FENCED.matcher(text).replaceAll("");
    }
}

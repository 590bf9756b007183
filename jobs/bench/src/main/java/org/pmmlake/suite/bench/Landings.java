package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.demo.DemoLanding;
import org.pmmlake.suite.demo.DemoParameters;
import org.pmmlake.suite.figures.PublishedFigures;

/** Landing zones of the demo, each made up once and kept below one folder. */
final class Landings {

    private static final int COPIED_CYCLE = 2024;
    private static final List<Integer> DEMO_CYCLES = List.of(2022, 2024, 2026);
    private static final long SEED = 2022;

    private final Path folder;
    private final Path conf;

    Landings(Path folder, Path conf) {
        this.folder = folder;
        this.conf = conf;
    }

    /** The three cycles of the demo. */
    Path demo(int members) {
        return made(members, 1, 1, DEMO_CYCLES);
    }

    /** The first cycle of the demo, its data points spread. */
    Path firstCycle(int members, int offices, int months) {
        return made(members, offices, months, DEMO_CYCLES.subList(0, 1));
    }

    private Path made(int members, int offices, int months, List<Integer> cycles) {
        Path landing = folder.resolve(
                String.format(Locale.ROOT, "landing-%dx%dx%d-%d", members, offices, months, cycles.size()));
        if (Files.exists(landing)) {
            return landing;
        }
        // Named only when whole, so that a bench that was stopped leaves nothing that looks like it.
        Path making = folder.resolve("making");
        Folders.delete(making);
        CycleCatalogues catalogues = CycleCatalogues.load(conf);
        Path first = conf.resolve("catalogue").resolve(catalogues.forCycle(2022).version());
        try {
            DemoLanding.write(
                    new DemoParameters(SEED, members, offices, months, cycles),
                    catalogues.forCycle(2022),
                    catalogues.forCycle(2026),
                    PublishedFigures.load(first),
                    PublishedFigures.lists(first),
                    making);
            return Files.move(making, landing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The year of the n-th cycle, from 0, of those that {@link #copyCycle} makes: 2026 has another catalogue. */
    static int year(int cycle) {
        return cycle == 0 ? COPIED_CYCLE : 2026 + 2 * cycle;
    }

    /** The text files of one cycle of the demo as those of another: each year in them is that cycle's. */
    void copyCycle(int members, int year, Path lake) {
        Path from = demo(members).resolve("cycle=" + COPIED_CYCLE);
        Path to = lake.resolve("landing").resolve("cycle=" + year);
        Folders.walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".json") || file.toString().endsWith(".csv")) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    // As bytes one to one: some of the files are broken on purpose.
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    Files.writeString(
                            target,
                            text.replace(String.valueOf(COPIED_CYCLE), String.valueOf(year)),
                            StandardCharsets.ISO_8859_1);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package org.pmmlake.metrics.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which catalogue version each cycle was asked by: {@code cycles.yaml} of the configuration, with one folder a version
 * below {@code catalogue/}. Immutable.
 */
public final class CycleCatalogues {

    private static final String FILE = "cycles.yaml";
    private static final String FOLDER = "catalogue";

    private final Catalogue standard;
    private final SortedMap<Integer, Catalogue> listed;

    private final SortedMap<Integer, LocalDate> due;

    private CycleCatalogues(
            Catalogue standard, SortedMap<Integer, Catalogue> listed, SortedMap<Integer, LocalDate> due) {
        this.standard = standard;
        this.listed = listed;
        this.due = due;
    }

    /**
     * Reads {@code cycles.yaml} in {@code confDirectory} and every version that it names.
     *
     * @throws InvalidCatalogueException with the faults of all these files together
     */
    public static CycleCatalogues load(Path confDirectory) {
        return new Loading(confDirectory).load();
    }

    /**
     * Looks through {@code cycles.yaml} alone, for those who need no catalogue; where there is none, all is well.
     *
     * @throws InvalidCatalogueException with the faults of this file together
     */
    public static void requireSound(Path confDirectory) {
        Loading loading = new Loading(confDirectory);
        if (Files.exists(confDirectory.resolve(FILE))) {
            loading.readCycles();
        }
        loading.requireNoFaults();
    }

    /** The catalogue of {@code cycle}: the one listed for it, or else the default. */
    public Catalogue forCycle(int cycle) {
        return listed.getOrDefault(cycle, standard);
    }

    /** The last day for submissions of {@code cycle}; empty where {@code cycles.yaml} sets none. No result depends on it. */
    public Optional<LocalDate> due(int cycle) {
        return Optional.ofNullable(due.get(cycle));
    }

    /** One reading of the files, with the faults found on the way. */
    private static final class Loading {

        private final Path conf;
        private final List<CatalogueFault> faults = new ArrayList<>();
        private final SortedMap<Integer, String> names = new TreeMap<>();
        private final SortedMap<String, Catalogue> versions = new TreeMap<>();
        private final SortedMap<Integer, LocalDate> due = new TreeMap<>();
        private @Nullable String standard;

        Loading(Path conf) {
            this.conf = conf;
        }

        CycleCatalogues load() {
            readCycles();
            SortedSet<String> wanted = new TreeSet<>(names.values());
            if (standard != null) {
                wanted.add(standard);
            }
            wanted.forEach(this::loadVersion);
            requireNoFaults();
            SortedMap<Integer, Catalogue> listed = new TreeMap<>();
            names.forEach((cycle, name) -> {
                Catalogue version = versions.get(name);
                if (version != null) {
                    listed.put(cycle, version);
                }
            });
            return new CycleCatalogues(
                    Objects.requireNonNull(versions.get(Objects.requireNonNull(standard))), listed, due);
        }

        void readCycles() {
            YamlTreeReader.read(conf.resolve(FILE), FILE, faults).ifPresent(this::readRoot);
        }

        void requireNoFaults() {
            if (!faults.isEmpty()) {
                throw new InvalidCatalogueException("The catalogue configuration", faults);
            }
        }

        private void readRoot(YamlNode root) {
            if (!(root instanceof YamlNode.Mapping mapping)) {
                report(root.line(), "", "the file is " + root.kind(), "the keys default and cycles");
                return;
            }
            mapping.entries().forEach((key, node) -> {
                switch (key) {
                    case "default" -> standard = version("default", node);
                    case "cycles" -> readYears(node, "cycles", "2022: pmm-v1", this::readCycle);
                    case "due" -> readYears(node, "due", "2022: 2023-06-30", this::readDue);
                    default ->
                        report(node.line(), "", "the key '" + key + "' is unknown", "only default, cycles and due");
                }
            });
            if (!mapping.entries().containsKey("default")) {
                report(0, "", "the key 'default' is missing", "the version for cycles that are not listed");
            }
        }

        private void readYears(YamlNode node, String key, String example, BiConsumer<String, YamlNode> each) {
            if (node instanceof YamlNode.Mapping cycles) {
                cycles.entries().forEach((cycle, value) -> {
                    if (!cycle.matches("[1-9][0-9]{3}")) {
                        report(value.line(), "cycle " + cycle, "the cycle is no year", "four digits, such as 2022");
                    }
                    each.accept(cycle, value);
                });
            } else if (!(node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Type.EMPTY)) {
                report(node.line(), key, "the value is " + node.kind(), "lines such as " + example);
            }
        }

        private void readCycle(String cycle, YamlNode node) {
            String name = version("cycle " + cycle, node);
            if (cycle.matches("[1-9][0-9]{3}") && name != null) {
                names.put(Integer.parseInt(cycle), name);
            }
        }

        private void readDue(String cycle, YamlNode node) {
            String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : node.kind();
            try {
                LocalDate day = LocalDate.parse(written);
                if (cycle.matches("[1-9][0-9]{3}")) {
                    due.put(Integer.parseInt(cycle), day);
                }
            } catch (DateTimeParseException noDay) {
                report(node.line(), "due " + cycle, "'" + written + "' is no day", "a day such as 2023-06-30");
            }
        }

        private @Nullable String version(String entry, YamlNode node) {
            List<String> folders = folders();
            String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : node.kind();
            if (node instanceof YamlNode.Scalar && folders.contains(written)) {
                return written;
            }
            String found = folders.isEmpty() ? "none" : String.join(", ", folders);
            report(
                    node.line(),
                    entry,
                    "the catalogue version '" + written + "' is unknown",
                    "a folder below " + FOLDER + "/ (found: " + found + ")");
            return null;
        }

        private void loadVersion(String name) {
            CatalogueLoader.load(conf.resolve(FOLDER).resolve(name), faults)
                    .ifPresent(catalogue -> versions.put(name, catalogue));
        }

        private List<String> folders() {
            Path folder = conf.resolve(FOLDER);
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> children = Files.list(folder)) {
                return children.filter(Files::isDirectory)
                        .map(child -> String.valueOf(child.getFileName()))
                        .sorted()
                        .collect(Collectors.toUnmodifiableList());
            } catch (IOException e) {
                report(0, "", "the folder " + FOLDER + "/ cannot be read (" + e + ")", "a readable folder");
                return List.of();
            }
        }

        private void report(int line, String entry, String problem, String expected) {
            faults.add(new CatalogueFault(FILE, line, entry, problem, expected));
        }
    }
}

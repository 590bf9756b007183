package org.pmmlake.metrics.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one catalogue version from its folder. Strict, and patient: every file is read to its end, and all faults are
 * reported together.
 */
public final class CatalogueLoader {

    private final Path folder;
    private final FaultLog faults;
    private final Set<CatalogueFile> unreadable = EnumSet.noneOf(CatalogueFile.class);

    private CatalogueLoader(Path folder) {
        this.folder = folder;
        this.faults = new FaultLog(version(folder) + "/");
    }

    /**
     * The catalogue in {@code folder}, whose name is the version; nothing if there are faults, which are added to
     * {@code found}.
     */
    static Optional<Catalogue> load(Path folder, List<CatalogueFault> found) {
        CatalogueLoader loader = new CatalogueLoader(folder);
        LocatedEntries entries = loader.read();
        CatalogueValidator.check(entries, loader.faults);
        List<CatalogueFault> faults = loader.faults.all();
        found.addAll(faults);
        return faults.isEmpty() ? Optional.of(new Catalogue(version(folder), entries.entries())) : Optional.empty();
    }

    private static String version(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private LocatedEntries read() {
        return new LocatedEntries(
                entries(CatalogueFile.DIMENSIONS, EntryConverter::dimension),
                entries(CatalogueFile.OUTCOMES, EntryConverter::outcome),
                entries(CatalogueFile.KPIS, EntryConverter::kpi),
                entries(CatalogueFile.TOOLS, EntryConverter::tool),
                entries(CatalogueFile.REASONS, EntryConverter::reason),
                entries(CatalogueFile.GROUPS, EntryConverter::groups),
                entries(CatalogueFile.SDG, EntryConverter::sdgLinks),
                entries(CatalogueFile.RAD, EntryConverter::radLinks),
                entries(CatalogueFile.LABELS, EntryConverter::labels),
                unreadable);
    }

    private <T> List<Located<T>> entries(CatalogueFile file, Function<EntryReader, List<Located<T>>> convert) {
        if (file.isOptional() && !Files.exists(folder.resolve(file.fileName()))) {
            return List.of();
        }
        YamlNode root = YamlTreeReader.read(folder.resolve(file.fileName()), faults.name(file), faults.of(file))
                .orElse(null);
        if (root == null) {
            unreadable.add(file);
            return List.of();
        }
        if (!(root instanceof YamlNode.Sequence sequence)) {
            unreadable.add(file);
            faults.add(
                    file, root.line(), "", "the file is " + root.kind(), "a list of entries, each beginning with '-'");
            return List.of();
        }
        List<Located<T>> all = new ArrayList<>();
        int position = 0;
        for (YamlNode item : sequence.items()) {
            position++;
            if (item instanceof YamlNode.Mapping mapping) {
                String label = file.label(mapping, position);
                all.addAll(convert.apply(new EntryReader(file, label, mapping, faults)));
            } else {
                faults.add(file, item.line(), "entry " + position, "the entry is " + item.kind(), "a set of keys");
            }
        }
        return all;
    }
}

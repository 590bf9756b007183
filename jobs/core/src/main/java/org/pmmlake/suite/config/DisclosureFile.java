package org.pmmlake.suite.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/** Reads {@code disclosure.yaml}: every fault is collected before any is reported. */
final class DisclosureFile {

    static final String NAME = "disclosure.yaml";

    private final List<String> faults = new ArrayList<>();
    private final SortedMap<Integer, SortedMap<String, DisclosureLevel>> kpis = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<String, SortedMap<String, DisclosureLevel>>> members = new TreeMap<>();

    private DisclosureFile() {}

    /** The overrides of the folder; none where it has no such file. */
    static DisclosureOverrides read(Path confDirectory) {
        Path file = confDirectory.resolve(NAME);
        if (!Files.exists(file)) {
            return DisclosureOverrides.none();
        }
        DisclosureFile reading = new DisclosureFile();
        reading.entries("", SettingsFile.parse(file), (key, node) -> {
            if (key.equals("cycles")) {
                reading.entries("cycles", node, reading::takeCycle);
            } else {
                reading.refuse(key, "only 'cycles'");
            }
        });
        if (!reading.faults.isEmpty()) {
            throw new ConfigException(file.toString(), reading.faults);
        }
        return new DisclosureOverrides(reading.kpis, reading.members);
    }

    private void takeCycle(String cycle, JsonNode node) {
        if (!cycle.matches("[1-9][0-9]{3}")) {
            faults.add("'cycles." + cycle + "' is no cycle: expected a year of four digits, such as 2022.");
            return;
        }
        int year = Integer.parseInt(cycle);
        String path = "cycles." + cycle;
        entries(path, node, (key, below) -> {
            switch (key) {
                case "kpis" -> kpis.put(year, levels(path + ".kpis", below));
                case "members" -> {
                    SortedMap<String, SortedMap<String, DisclosureLevel>> ofCycle = new TreeMap<>();
                    entries(
                            path + ".members",
                            below,
                            (member, own) -> ofCycle.put(member, levels(path + ".members." + member, own)));
                    members.put(year, ofCycle);
                }
                default -> refuse(path + "." + key, "only 'kpis' and 'members'");
            }
        });
    }

    private SortedMap<String, DisclosureLevel> levels(String path, JsonNode node) {
        SortedMap<String, DisclosureLevel> levels = new TreeMap<>();
        entries(path, node, (kpi, level) -> Coded.parse(DisclosureLevel.class, level.asText())
                .ifPresentOrElse(
                        known -> levels.put(kpi, known),
                        () -> faults.add("'" + path + "." + kpi + "' is " + level
                                + ": expected PUBLIC, WCO, UNION or NATIONAL.")));
        return levels;
    }

    /** Walks the keys below a path; nothing but keys with values may be there. */
    private void entries(String path, JsonNode node, BiConsumer<String, JsonNode> taker) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> taker.accept(entry.getKey(), entry.getValue()));
        } else if (!node.asText().isEmpty()) {
            faults.add("'" + path + "' is " + node + ": expected keys with values below it.");
        }
    }

    private void refuse(String key, String expected) {
        faults.add("'" + key + "' is not a key: expected " + expected + ".");
    }
}

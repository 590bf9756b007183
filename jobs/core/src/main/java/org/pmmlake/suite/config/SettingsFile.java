package org.pmmlake.suite.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.text.Nearest;

/** Reads {@code suite.yaml}: every fault is collected before any is reported. */
final class SettingsFile {

    static final String NAME = "suite.yaml";

    private final List<String> faults = new ArrayList<>();
    private final SettingValues values = new SettingValues();

    private SettingsFile() {}

    static SettingValues read(Path confDirectory) {
        Path file = confDirectory.resolve(NAME);
        if (!Files.isDirectory(confDirectory)) {
            throw new ConfigException(
                    confDirectory.toString(),
                    List.of("there is no such folder. Name the configuration folder with --conf or PMM_CONF."));
        }
        if (!Files.exists(file)) {
            return new SettingValues();
        }
        SettingsFile reading = new SettingsFile();
        reading.take(parse(file));
        if (!reading.faults.isEmpty()) {
            throw new ConfigException(file.toString(), reading.faults);
        }
        return reading.values;
    }

    static JsonNode parse(Path file) {
        ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        try (JsonParser parser = yaml.createParser(Files.readString(file))) {
            JsonNode tree = yaml.readTree(parser);
            return tree == null || tree.isNull() || tree.isMissingNode() ? yaml.createObjectNode() : tree;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new ConfigException(file.toString(), List.of("this is no valid YAML" + where + ": " + what));
        } catch (IOException e) {
            throw new ConfigException(file.toString(), List.of("the file cannot be read as UTF-8 text."));
        }
    }

    private void take(JsonNode tree) {
        if (!tree.isObject()) {
            faults.add("the file must hold keys and values, such as 'landing:' with 'max-file-mb: 1024' below it.");
            return;
        }
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        flatten("", (ObjectNode) tree, leaves);
        for (Setting<?> setting : Setting.ALL) {
            JsonNode node = leaves.remove(setting.key());
            if (node != null) {
                take(setting, node);
            }
        }
        leaves.keySet().forEach(this::refuse);
        if (values.of(Setting.USE_LOW) > values.of(Setting.USE_HIGH)) {
            faults.add("'tools.u-low' is " + values.of(Setting.USE_LOW) + ", above 'tools.u-high', which is "
                    + values.of(Setting.USE_HIGH) + ": low use must end where high use begins, or before.");
        }
    }

    private <T> void take(Setting<T> setting, JsonNode node) {
        T value = setting.reader().read(node);
        if (value == null) {
            faults.add("'" + setting.key() + "' is " + node + ": expected " + setting.expected() + ".");
        } else {
            values.put(setting, value);
        }
    }

    private void refuse(String key) {
        List<String> known = Setting.ALL.stream().map(Setting::key).toList();
        faults.add("'" + key + "' is not a key."
                + Nearest.to(key, known)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse(" The keys are " + String.join(", ", known) + "."));
    }

    private static void flatten(String prefix, ObjectNode node, Map<String, JsonNode> leaves) {
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof ObjectNode inner && !inner.isEmpty()) {
                flatten(key + ".", inner, leaves);
            } else if (!(entry.getValue().asText().isEmpty() && isSection(key))) {
                leaves.put(key, entry.getValue());
            }
        });
    }

    /** A section whose keys are all commented out reads as an empty text, and says nothing. */
    private static boolean isSection(String key) {
        return Setting.ALL.stream().anyMatch(setting -> setting.key().startsWith(key + "."))
                && Setting.ALL.stream().noneMatch(setting -> setting.key().equals(key));
    }
}

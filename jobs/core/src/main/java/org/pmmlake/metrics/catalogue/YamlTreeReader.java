package org.pmmlake.metrics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one YAML file into a tree with lines. Jackson's own tree stops at the first duplicate key and knows no lines;
 * this one goes on and reports all of them.
 */
record YamlTreeReader(String file, List<CatalogueFault> faults) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The tree of {@code path}, or empty after a fault that leaves nothing to read; {@code file} is its name in faults. */
    static Optional<YamlNode> read(Path path, String file, List<CatalogueFault> faults) {
        return new YamlTreeReader(file, faults).read(path);
    }

    private Optional<YamlNode> read(Path path) {
        if (!Files.isRegularFile(path)) {
            report(0, "the file is missing", "a YAML file of this name");
            return Optional.empty();
        }
        try {
            return parse(text(path));
        } catch (CharacterCodingException e) {
            report(0, "the file is not UTF-8", "a YAML file in UTF-8");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            report(line, "the YAML is broken: " + firstLine(e.getOriginalMessage()), "well-formed YAML");
        } catch (IOException e) {
            report(0, "the file cannot be read (" + e + ")", "a readable file");
        }
        return Optional.empty();
    }

    private static String text(Path path) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Optional<YamlNode> parse(String text) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                report(0, "the file is empty", "YAML content");
                return Optional.empty();
            }
            YamlNode root = node(parser);
            if (parser.nextToken() != null) {
                report(line(parser), "a second YAML document begins here", "one document in a file");
            }
            return Optional.of(root);
        }
    }

    private YamlNode node(YAMLParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        int line = line(parser);
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser));
            }
            return new YamlNode.Sequence(List.copyOf(items), line);
        }
        if (parser.isCurrentAlias()) {
            report(line, "the alias *" + parser.getText() + " stands for text elsewhere", "the text itself");
        }
        YamlNode.Type type = type(token);
        return new YamlNode.Scalar(type == YamlNode.Type.EMPTY ? "" : parser.getText(), type, line);
    }

    private YamlNode mapping(YAMLParser parser, int line) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            YamlNode value = node(parser);
            if (entries.putIfAbsent(key, value) != null) {
                report(keyLine, "the key '" + key + "' comes twice in one entry", "each key once");
            }
        }
        return new YamlNode.Mapping(entries, line);
    }

    private static YamlNode.Type type(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> YamlNode.Type.INTEGER;
            case VALUE_NUMBER_FLOAT -> YamlNode.Type.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> YamlNode.Type.TRUTH;
            case VALUE_NULL -> YamlNode.Type.EMPTY;
            default -> YamlNode.Type.TEXT;
        };
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }

    private void report(int line, String problem, String expected) {
        faults.add(new CatalogueFault(file, line, "", problem, expected));
    }
}

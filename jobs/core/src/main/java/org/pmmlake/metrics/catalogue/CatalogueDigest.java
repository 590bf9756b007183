package org.pmmlake.metrics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fingerprint of what a catalogue says, whatever the files look like. */
final class CatalogueDigest {

    // Sorted properties: the order of fields in a record must not become part of a run's identity.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CatalogueDigest() {}

    static String of(Catalogue catalogue) {
        Stream<List<?>> lists = Stream.of(
                sorted(catalogue.dimensions(), Comparator.comparing(Dimension::code)),
                catalogue.outcomes(),
                catalogue.kpis(),
                catalogue.tools().stream().map(CatalogueDigest::ordered).toList(),
                catalogue.reasons(),
                sorted(catalogue.groups(), Comparator.comparing(Group::kind).thenComparing(Group::code)),
                catalogue.sdgLinks(),
                catalogue.radLinks(),
                catalogue.labels());
        String rendering = lists.map(CatalogueDigest::render).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(rendering.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }

    private static Tool ordered(Tool tool) {
        List<String> outcomes = tool.outcomes().stream().sorted().toList();
        return new Tool(tool.code(), tool.name(), outcomes, tool.certainty(), tool.source());
    }

    private static String render(List<?> entries) {
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text, numbers and lists always have a JSON form.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

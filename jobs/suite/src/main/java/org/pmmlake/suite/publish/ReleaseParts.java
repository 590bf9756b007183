package org.pmmlake.suite.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.suite.workbook.WrittenRows;
import org.pmmlake.suite.workbook.WrittenSheet;

/**
 * Where in the workbook and in the series of a release the rows of each cycle are, so that the next release can take over
 * what did not change. Internal: it is no part of the release.
 *
 * @param release its name
 * @param tables rows in the workbook, by table
 * @param series lines in the series, by cycle
 */
record ReleaseParts(
        @JsonProperty("release") String release,
        @JsonProperty("tables") SortedMap<String, List<RowsPlace>> tables,
        @JsonProperty("series") SortedMap<Integer, LinesPlace> series) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ReleaseParts {
        tables = new TreeMap<>(tables);
        series = new TreeMap<>(series);
    }

    /**
     * Rows of a cycle in the workbook.
     *
     * @param cycle theirs, or 0 in a table that is not kept by cycles
     * @param firstRow the place of the first on its sheet
     * @param rows how many
     * @param part of the package
     * @param place the first compressed byte of them in the part
     * @param size how many compressed bytes
     * @param check CRC-32 of the compressed bytes
     * @param length of their text
     * @param crc CRC-32 of their text
     * @param widths of the columns as far as they tell
     */
    record RowsPlace(
            @JsonProperty("cycle") int cycle,
            @JsonProperty("first_row") int firstRow,
            @JsonProperty("rows") int rows,
            @JsonProperty("part") String part,
            @JsonProperty("place") int place,
            @JsonProperty("size") int size,
            @JsonProperty("check") int check,
            @JsonProperty("length") long length,
            @JsonProperty("crc") int crc,
            @JsonProperty("widths") List<Integer> widths) {

        RowsPlace {
            widths = List.copyOf(widths);
        }
    }

    /**
     * Lines of a cycle in the series.
     *
     * @param place the first byte
     * @param size how many bytes
     * @param check CRC-32 of the bytes
     */
    record LinesPlace(
            @JsonProperty("place") int place, @JsonProperty("size") int size, @JsonProperty("check") int check) {}

    /** Reads the text; what cannot be read says nothing. */
    static Optional<ReleaseParts> parse(String text) {
        try {
            return Optional.of(JSON.readValue(text, ReleaseParts.class));
        } catch (JsonProcessingException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written", impossible);
        }
    }

    /** The places of the rows of a workbook whose sheets are the tables of a release, in their order. */
    static SortedMap<String, List<RowsPlace>> places(
            Map<PublishedTable, TableContent> tables, List<WrittenSheet> sheets) {
        SortedMap<String, List<RowsPlace>> places = new TreeMap<>();
        int sheet = 0;
        for (Map.Entry<PublishedTable, TableContent> table : tables.entrySet()) {
            places.put(table.getKey().name(), places(table.getValue().parts(), sheets.get(sheet++)));
        }
        return places;
    }

    private static List<RowsPlace> places(List<TablePart> parts, WrittenSheet sheet) {
        List<RowsPlace> places = new ArrayList<>();
        int place = sheet.place();
        for (int k = 0; k < sheet.rows().size(); k++) {
            WrittenRows rows = sheet.rows().get(k);
            places.add(new RowsPlace(
                    parts.get(k).cycle(),
                    rows.firstRow(),
                    rows.rows(),
                    sheet.part(),
                    place,
                    rows.text().size(),
                    rows.text().check(),
                    rows.text().length(),
                    rows.text().crc(),
                    rows.widths()));
            place += rows.text().size();
        }
        return places;
    }
}

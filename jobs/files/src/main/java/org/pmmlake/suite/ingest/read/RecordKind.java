package org.pmmlake.suite.ingest.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of records that Members send, with the columns of contract §2. */
public enum RecordKind {
    /** One Member of the register of a cycle. */
    MEMBER("members", "", "member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn"),
    /** The header of one submission. */
    SUBMISSION("submissions", "submission", "member,cycle,revision,submitted_at"),
    /** One number that a KPI's formula needs. */
    DATA_POINT("datapoints", "datapoints", "member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value"),
    /** One answer to a maturity question. */
    ANSWER("answers", "answers", "member,cycle,revision,kpi,question,answer"),
    /** One reason for a KPI left out. */
    BLANK("blanks", "blanks", "member,cycle,revision,kpi,reason"),
    /** Awareness and use of one tool. */
    TOOL("tools", "tools", "member,cycle,revision,tool,aware,use");

    /** Headings of the columns that the template has for people beside the codes; they are not read. */
    public static final List<String> FOR_PEOPLE = List.of("what it is", "measured in");

    private static final Map<RecordKind, List<String>> COLUMNS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> List.of(kind.header.split(",", -1))));

    private final String word;
    private final String sheet;
    private final String header;

    RecordKind(String word, String sheet, String header) {
        this.word = word;
        this.sheet = sheet;
        this.header = header;
    }

    /** The word that names this kind in a file's name, such as {@code datapoints}. */
    public String word() {
        return word;
    }

    /** The columns in the order of the contract, never null. */
    @SuppressWarnings("NullAway") // the map has every constant as a key
    public List<String> columns() {
        return COLUMNS.get(this);
    }

    /** The sheet of the workbook that holds this kind; empty for the register, which has none. */
    public String sheet() {
        return sheet;
    }

    /** Whether somebody has filled in a record: the codes that the template puts in its lines alone are none. */
    boolean isFilled(List<@Nullable String> cells) {
        int answers =
                switch (this) {
                    case SUBMISSION, MEMBER -> cells.size();
                    case DATA_POINT, ANSWER, BLANK -> 1;
                    case TOOL -> 2;
                };
        return cells.subList(cells.size() - answers, cells.size()).stream()
                .anyMatch(cell -> cell != null && !cell.isEmpty());
    }
}

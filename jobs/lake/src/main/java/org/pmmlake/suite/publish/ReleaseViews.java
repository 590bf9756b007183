package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimTables;
import org.pmmlake.suite.schema.Layer;

/**
 * The views of a release, as SQL: each table under its name, and for each table of figures a wide one, {@code <table>_wide},
 * with the names of all that it mentions. Rows, order of columns and values are the table's own.
 */
final class ReleaseViews {

    /** Name of the file within the release. */
    static final String FILE = "views.sql";

    /** Columns whose names are words of SQL: in a wide view nobody has to quote them. */
    private static final Map<String, String> RENAMED =
            Map.of("group", "group_code", "using", "using_count", "left", "left_count");

    private static final List<String> LABELS = List.of(
            DimColumns.LABEL_EN, DimColumns.LABEL_FR, DimColumns.SHORT_EN, DimColumns.SHORT_FR, DimColumns.SORT);

    /** What else a wide view says of an entry, by the column that names it. */
    private static final Map<String, List<String>> MORE = Map.of(
            DimKpiTable.KPI, List.of(DimKpiTable.UNIT, DimKpiTable.DIRECTION),
            DimFigureTable.FIGURE_ID, List.of(DimFigureTable.PARAGRAPH, DimFigureTable.KPI, DimFigureTable.CONSISTENT));

    private ReleaseViews() {}

    /** The text of the file. */
    static String sql(Collection<PublishedTable> tables) {
        StringBuilder sql = new StringBuilder(
                """
                -- The tables of this release, and wide views with names in English and French.
                -- In the folder of the release: duckdb -init views.sql
                """);
        for (PublishedTable table : tables) {
            sql.append(
                    "CREATE OR REPLACE VIEW %s AS SELECT * FROM '%s.parquet';\n".formatted(table.name(), table.name()));
        }
        tables.stream().filter(table -> table.spec().layer() == Layer.GOLD).forEach(table -> sql.append('\n')
                .append(wide(table)));
        return sql.toString();
    }

    private static String wide(PublishedTable table) {
        List<String> own = table.columns().fieldNames();
        List<String> selected = new ArrayList<>();
        for (String column : own) {
            String renamed = RENAMED.get(column);
            selected.add(renamed == null ? "f." + column : "f.\"" + column + "\" AS " + renamed);
        }
        StringBuilder joins = new StringBuilder();
        for (Reference reference : Reference.of(table.spec())) {
            if (reference.hasLabels()) {
                selected.addAll(labels(reference, own));
                joins.append(join("f", reference));
                if (reference.name().equals(DimKpiTable.KPI) && !own.contains(DimOutcomeTable.OUTCOME)) {
                    Reference outcome = new Reference(
                            DimOutcomeTable.SPEC,
                            List.of(DimColumns.CYCLE, DimOutcomeTable.OUTCOME),
                            DimOutcomeTable.SPEC.key());
                    selected.add("d_kpi.outcome");
                    selected.addAll(labels(outcome, own));
                    joins.append(join("d_kpi", outcome));
                }
            } else if (reference.name().equals(DimMemberTable.MEMBER)) {
                selected.add("d_member.name AS member_name");
                joins.append(join("f", reference));
            }
        }
        return "CREATE OR REPLACE VIEW %s_wide AS\nSELECT %s\nFROM %s f%s;\n"
                .formatted(table.name(), String.join(", ", selected), table.name(), joins);
    }

    private static List<String> labels(Reference reference, List<String> own) {
        String alias = alias(reference);
        List<String> labels = new ArrayList<>();
        for (String label : LABELS) {
            labels.add(alias + "." + label + " AS " + reference.word() + "_" + label);
        }
        if (reference.dimension().equals(DimTables.GROUP)) {
            labels.add(alias + ".kind_en AS group_kind_label_en");
            labels.add(alias + ".kind_fr AS group_kind_label_fr");
        }
        if (reference.columns().size() == 2) {
            for (String column : MORE.getOrDefault(reference.name(), List.of())) {
                if (!own.contains(column)) {
                    labels.add(alias + "." + column);
                }
            }
        }
        return labels;
    }

    private static String join(String from, Reference reference) {
        List<String> conditions = new ArrayList<>();
        for (int k = 0; k < reference.key().size(); k++) {
            conditions.add(alias(reference) + "." + quoted(reference.key().get(k)) + " = " + from + "."
                    + quoted(reference.columns().get(k)));
        }
        return "\nLEFT JOIN " + reference.dimension().name() + " " + alias(reference) + " ON "
                + conditions.stream().collect(Collectors.joining(" AND "));
    }

    private static String alias(Reference reference) {
        return "d_" + reference.name();
    }

    private static String quoted(String column) {
        return RENAMED.containsKey(column) ? '"' + column + '"' : column;
    }
}

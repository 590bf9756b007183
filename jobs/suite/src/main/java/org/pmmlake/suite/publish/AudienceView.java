package org.pmmlake.suite.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What one audience sees of a row: the row as it is, or the row with nulls and the reason. Rows as Members sent them are
 * never shown, since a refused row holds values of KPIs of any level.
 */
final class AudienceView {

    private static final String PUBLISHED = "published";
    private static final String POLICY = "policy";
    private static final Map<String, Set<String>> HIDEABLE = Map.of(
            KpiValueTable.SPEC.name(), Set.of(KpiValueTable.VALUE),
            QualityFindingTable.SPEC.name(),
                    Set.of(QualityFindingTable.OBSERVED, QualityFindingTable.EXPECTED, QualityFindingTable.MESSAGE),
            QuarantineTable.SPEC.name(), Set.of(QuarantineTable.MESSAGE, QuarantineTable.RAW));

    private final Audience audience;
    private final Map<Integer, Map<String, DisclosureLevel>> levels = new HashMap<>();
    private final CycleCatalogues catalogues;

    AudienceView(Audience audience, CycleCatalogues catalogues) {
        this.audience = audience;
        this.catalogues = catalogues;
    }

    /** The rows of a gold table as the audience sees them, in the columns of its published form. */
    List<Row> of(PublishedTable table, List<Row> rows) {
        Set<Integer> hidden = new HashSet<>();
        for (String column : HIDEABLE.getOrDefault(table.name(), Set.of())) {
            hidden.add(table.columns().fieldIndex(column));
        }
        return rows.stream().map(row -> view(table, row, hidden)).toList();
    }

    private Row view(PublishedTable table, Row row, Set<Integer> hideable) {
        boolean withheld = !hideable.isEmpty() && !maySee(table.spec(), row);
        @Nullable Object[] cells = new Object[row.length() + 1];
        for (int i = 0; i < row.length(); i++) {
            cells[i] = withheld && hideable.contains(i) ? null : row.get(i);
        }
        cells[row.length()] = withheld ? POLICY : PUBLISHED;
        return RowFactory.create(cells);
    }

    private boolean maySee(TableSpec table, Row row) {
        if (table.equals(QuarantineTable.SPEC)) {
            return false;
        }
        int cycle = row.getInt(table.columns().fieldIndex(KpiValueTable.CYCLE));
        String kpi = row.getString(table.columns().fieldIndex(KpiValueTable.KPI));
        DisclosureLevel level = levels.computeIfAbsent(cycle, this::levelsOf).get(kpi);
        return level != null && audience.maySee(level);
    }

    private Map<String, DisclosureLevel> levelsOf(int cycle) {
        Map<String, DisclosureLevel> ofKpis = new HashMap<>();
        for (Kpi kpi : catalogues.forCycle(cycle).kpis()) {
            ofKpis.put(kpi.code(), kpi.disclosureLevel());
        }
        return ofKpis;
    }
}

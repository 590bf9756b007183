package org.pmmlake.suite.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.suite.config.DisclosureOverrides;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.TableSpec;

/** Nothing is published by oversight: a table or column that nobody made a rule for ends the release. */
class EveryColumnHasARuleTest {

    private static final CycleCatalogues CATALOGUES =
            CycleCatalogues.load(Path.of(System.getProperty("pmm.root")).resolve("conf"));

    private static TableRules rules() {
        LakeRows rows = new LakeRows(Map.of());
        EffectiveLevels levels = new EffectiveLevels(CATALOGUES, DisclosureOverrides.none());
        Ledger ledger = new Ledger(List.of());
        Readers readers = Readers.of(rows, levels, List.of(), ledger);
        ReleaseInputs inputs =
                InputDigests.of(rows, CATALOGUES, "method", "disclosure", new TreeMap<>(), readers, new TreeMap<>());
        return new TableRules(
                "public",
                CheckedFigures.decide(
                        "one",
                        rows,
                        CATALOGUES,
                        readers,
                        ledger,
                        inputs,
                        Profile.strict(),
                        (audience, table, columns) -> List.of()),
                rows);
    }

    @Test
    void everyPublishedColumnHasARule() {
        TableRules rules = rules();
        for (TableSpec spec : Release.published()) {
            if (spec.layer() == Layer.GOLD) {
                for (String column : spec.columnNames()) {
                    if (!spec.key().contains(column)) {
                        assertThat(spec.statistic(column)).isNotNull();
                    }
                }
                if (!spec.equals(PublishedFigureTable.SPEC)) {
                    RowRule rule = rules.of(spec);
                    assertThat(spec.columnNames()).containsAll(rule.main());
                }
            }
        }
    }

    @Test
    void aTableOrColumnWithoutOneEndsTheRelease() {
        TableSpec made = new TableSpec(
                Layer.GOLD,
                "made_up",
                "A table that nobody thought of.",
                BenchmarkTable.SPEC.columns(),
                List.of("kpi"),
                List.of(),
                Map.of());
        StructType more = BenchmarkTable.SPEC.columns().add("variance", DataTypes.DoubleType);
        TableSpec grown = new TableSpec(
                Layer.GOLD,
                "benchmark",
                "One column more.",
                more,
                BenchmarkTable.SPEC.key(),
                List.of(),
                BenchmarkTable.SPEC.disclosure());

        assertThatThrownBy(() -> rules().of(made))
                .isInstanceOf(DisclosureRefused.class)
                .hasMessageContaining("made_up has no disclosure rule");
        assertThatThrownBy(() -> new AudienceView(PublishedTable.of(grown), RowRule.free()))
                .isInstanceOf(DisclosureRefused.class)
                .hasMessageContaining("benchmark.variance has no disclosure rule");
    }

    @Test
    void overridesMayOnlyCloseWhatIsNotTheMembersOwn() {
        DisclosureOverrides overrides = new DisclosureOverrides(
                new TreeMap<>(Map.of(
                        2022,
                        new TreeMap<>(Map.of(
                                "physical-release-time-import",
                                DisclosureLevel.PUBLIC,
                                "gender-balance-ratio",
                                DisclosureLevel.NATIONAL)))),
                new TreeMap<>(Map.of(
                        2022,
                        new TreeMap<>(Map.of("X01", new TreeMap<>(Map.of("no-such-kpi", DisclosureLevel.WCO)))))));
        EffectiveLevels levels = new EffectiveLevels(CATALOGUES, overrides);

        assertThat(levels.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("physical-release-time-import"))
                .anySatisfy(fault -> assertThat(fault).contains("no KPI 'no-such-kpi'"));
        assertThat(levels.of(2022, "gender-balance-ratio", "X01")).isEqualTo(DisclosureLevel.NATIONAL);
        assertThat(levels.of(2024, "gender-balance-ratio", "X01")).isEqualTo(DisclosureLevel.PUBLIC);
    }
}

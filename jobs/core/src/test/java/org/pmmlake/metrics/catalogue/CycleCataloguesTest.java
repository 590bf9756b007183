package org.pmmlake.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleCataloguesTest {

    @Test
    void readsTheShippedConfiguration() {
        CycleCatalogues catalogues = CycleCatalogues.load(TestPaths.conf());
        assertThat(catalogues.forCycle(2022).version()).isEqualTo("pmm-v1");
        assertThat(catalogues.forCycle(2024).version()).isEqualTo("pmm-v1");
        assertThat(catalogues.forCycle(2026).version()).isEqualTo("pmm-v2");
        assertThat(catalogues.forCycle(2018)).isSameAs(catalogues.forCycle(2022));
    }

    @Test
    void worksWithADefaultOnly() {
        CycleCatalogues catalogues = CycleCatalogues.load(TestPaths.resource("five-kpis"));
        assertThat(catalogues.forCycle(2030).kpis()).hasSize(5);
    }

    @Test
    void letsVersionsStandSideBySide(@TempDir Path conf) throws IOException {
        version(conf, "pmm-v1");
        version(conf, "pmm-v2");
        Path kpis = conf.resolve("catalogue/pmm-v2/kpis.yaml");
        Files.writeString(kpis, Files.readString(kpis).replace("questions: 4", "questions: 5"));
        cycles(conf, "default: pmm-v2\ncycles:\n  2024: pmm-v2\n  2022: pmm-v1\n");
        CycleCatalogues catalogues = CycleCatalogues.load(conf);
        assertThat(catalogues.forCycle(2022).version()).isEqualTo("pmm-v1");
        assertThat(catalogues.forCycle(2024).version()).isEqualTo("pmm-v2");
        Kpi before = catalogues.forCycle(2022).kpi("dialogue").orElseThrow();
        Kpi after = catalogues.forCycle(2026).kpi("dialogue").orElseThrow();
        assertThat(before.comparableWith(after)).isFalse();
    }

    @Test
    void aCycleMayHaveALastDayForSubmissions(@TempDir Path conf) throws IOException {
        version(conf, "pmm-v1");
        cycles(conf, "default: pmm-v1\ndue:\n  2022: 2023-06-30\n");
        assertThat(CycleCatalogues.load(conf).due(2022)).hasValue(LocalDate.of(2023, 6, 30));
        assertThat(CycleCatalogues.load(conf).due(2024)).isEmpty();
        cycles(conf, "default: pmm-v1\ndue:\n  2022: soon\n");
        assertThatThrownBy(() -> CycleCatalogues.load(conf))
                .hasMessageContaining(
                        "cycles.yaml, line 3, due 2022: 'soon' is no day; expected a day such as 2023-06-30");
    }

    @Test
    void tellsUnknownVersionsWithTheFoldersFound(@TempDir Path conf) throws IOException {
        version(conf, "pmm-v1");
        version(conf, "pmm-v2");
        Files.delete(conf.resolve("catalogue/pmm-v2/rad.yaml"));
        cycles(conf, "default: pmm-v1\ncycles:\n  2022: pmm-v0\n  2024: pmm-v2\n  first: pmm-v1\nelse: 1\n");
        assertThatThrownBy(() -> CycleCatalogues.load(conf))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessage(
                        """
                        The catalogue configuration has 4 faults; correct the files and run again:
                        cycles.yaml, line 3, cycle 2022: the catalogue version 'pmm-v0' is unknown; \
                        expected a folder below catalogue/ (found: pmm-v1, pmm-v2).
                        cycles.yaml, line 5, cycle first: the cycle is no year; expected four digits, such as 2022.
                        cycles.yaml, line 6: the key 'else' is unknown; expected only default, cycles and due.
                        pmm-v2/rad.yaml: the file is missing; expected a YAML file of this name.""");
    }

    @Test
    void wantsADefault(@TempDir Path conf) throws IOException {
        version(conf, "pmm-v1");
        cycles(conf, "cycles:\n  2022: pmm-v1\n");
        assertThatThrownBy(() -> CycleCatalogues.load(conf))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("cycles.yaml: the key 'default' is missing");
    }

    @Test
    void neverLeavesTheCatalogueFolder(@TempDir Path conf) throws IOException {
        version(conf, "pmm-v1");
        cycles(conf, "default: ../catalogue/pmm-v1\n");
        assertThatThrownBy(() -> CycleCatalogues.load(conf))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("the catalogue version '../catalogue/pmm-v1' is unknown");
    }

    @Test
    void tellsThatTheConfigurationIsMissing(@TempDir Path conf) {
        assertThatThrownBy(() -> CycleCatalogues.load(conf))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("cycles.yaml: the file is missing");
    }

    private static void version(Path conf, String name) throws IOException {
        SmallCatalogue.copyTo(Files.createDirectories(conf.resolve("catalogue").resolve(name)));
    }

    private static void cycles(Path conf, String text) throws IOException {
        Files.writeString(conf.resolve("cycles.yaml"), text);
    }
}

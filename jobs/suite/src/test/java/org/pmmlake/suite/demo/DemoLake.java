package org.pmmlake.suite.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.figures.FigureQuery;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.figures.GoldTables;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.oracle.AcceptedData;
import org.pmmlake.suite.oracle.ContractOracle;
import org.pmmlake.suite.oracle.LandingOracle;
import org.pmmlake.suite.oracle.OracleTable;
import org.pmmlake.suite.oracle.Report;

/** A landing zone of the demo, and what the independent reading of the contract makes of its files. */
final class DemoLake {

    private static final Path CONF = Path.of(Objects.requireNonNull(System.getProperty("pmm.root")), "conf");
    private static final Path FIRST = CONF.resolve("catalogue").resolve("pmm-v1");

    private final Path landing;

    private DemoLake(Path landing) {
        this.landing = landing;
    }

    static DemoLake generate(Path landing, DemoParameters parameters) {
        try {
            CycleCatalogues catalogues = CycleCatalogues.load(CONF);
            DemoLanding.write(
                    parameters,
                    catalogues.forCycle(2022),
                    catalogues.forCycle(2026),
                    PublishedFigures.load(FIRST),
                    PublishedFigures.lists(FIRST),
                    landing);
            return new DemoLake(landing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of its first cycle alone, in another folder: the figures that were printed are that cycle's. */
    DemoLake firstCycle(Path other) {
        FileTree.copy(landing.resolve("cycle=2022"), other.resolve("cycle=2022"));
        return new DemoLake(other);
    }

    LandingOracle read() {
        return LandingOracle.read(landing, Report.read());
    }

    /** Every printed figure beside the one of these files. */
    List<FigureResult> figures() throws IOException {
        Catalogue catalogue = CycleCatalogues.load(CONF).forCycle(2022);
        Gold gold = new Gold(read().accepted(), catalogue);
        return new FigureQuery(gold, catalogue, PublishedFigures.lists(FIRST)).answer(PublishedFigures.load(FIRST));
    }

    /** The oracle's tables of the first cycle, and the answers to each question, which it does not have. */
    private static final class Gold implements GoldTables {

        private final ContractOracle oracle;
        private final List<Map<String, @Nullable Object>> questions = new ArrayList<>();

        Gold(AcceptedData data, Catalogue catalogue) {
            oracle = new ContractOracle(Report.read(), data);
            catalogue.kpis().forEach(kpi -> {
                for (int q = 1; q <= kpi.questions(); q++) {
                    int question = q;
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("kpi", kpi.code());
                    row.put("question", String.valueOf(q));
                    row.put("group_kind", "GLOBAL");
                    row.put("group", "ALL");
                    row.put(
                            "yes",
                            data.answers().stream()
                                    .filter(answer -> answer.key().cycle() == 2022)
                                    .filter(answer -> answer.kpi().equals(kpi.code())
                                            && answer.question() == question
                                            && answer.yes())
                                    .count());
                    questions.add(row);
                }
            });
        }

        @Override
        public List<Map<String, @Nullable Object>> rows(String table) {
            if (table.equals("question_answer")) {
                return questions;
            }
            return oracle.rows(OracleTable.valueOf(table.toUpperCase(Locale.ROOT))).stream()
                    .filter(row -> "2022".equals(String.valueOf(row.get("cycle"))))
                    .toList();
        }
    }
}

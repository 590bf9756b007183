package org.pmmlake.suite.publish.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** Draws all tables of a release for one audience, each from the rows of the lake by its rule. */
final class AudienceTables {

    private final String audience;
    private final CheckedFigures figures;
    private final LakeRows rows;
    private final FigureAnswers answers;

    AudienceTables(String audience, CheckedFigures figures, LakeRows rows, FigureAnswers answers) {
        this.audience = audience;
        this.figures = figures;
        this.rows = rows;
        this.answers = answers;
    }

    /** The rows of every published table, without those of settled cycles in tables that are kept by cycles. */
    Map<TableSpec, List<Row>> all() {
        TableRules rules = new TableRules(audience, figures, rows);
        Map<TableSpec, List<Row>> drawn = new ConcurrentHashMap<>();
        Release.published().parallelStream()
                .filter(spec -> !spec.equals(PublishedFigureTable.SPEC))
                .forEach(spec -> drawn.put(spec, table(spec, rules)));
        if (!rows.settled().holds(PublishedFigureTable.CYCLE_OF_THE_REPORT)) {
            drawn.put(PublishedFigureTable.SPEC, figures(drawn));
        }
        if (!seesEverything()) {
            PublishedTable quarantine = PublishedTable.of(QuarantineTable.SPEC);
            drawn.put(
                    QuarantineTable.SPEC,
                    AudienceView.replaced(
                            quarantine,
                            drawn.getOrDefault(QuarantineTable.SPEC, List.of()),
                            QuarantineTable.CONTENT_HASH,
                            surrogate()));
        }
        return drawn;
    }

    private List<Row> table(TableSpec spec, TableRules rules) {
        if (spec.layer() == Layer.PUBLISHED) {
            return rows.of(spec);
        }
        return new AudienceView(PublishedTable.of(spec), rules.of(spec))
                .of(spec.isByCycle() ? rows.open(spec) : rows.of(spec));
    }

    /** A printed figure has its answer where the tables that this audience sees give it. */
    private List<Row> figures(Map<TableSpec, List<Row>> drawn) {
        if (rows.of(PublishedFigureTable.SPEC).isEmpty()) {
            return List.of();
        }
        FigureVisibility visible = new FigureVisibility(answers, drawn);
        RowRule rule = RowRule.of(
                List.of(PublishedFigureTable.COMPUTED),
                (row, statistic) -> visible.shows(row) ? Status.PUBLISHED : Status.POLICY);
        return new AudienceView(PublishedTable.of(PublishedFigureTable.SPEC), rule)
                .of(rows.of(PublishedFigureTable.SPEC));
    }

    private boolean seesEverything() {
        return rows.registers().keySet().stream()
                .allMatch(cycle -> figures.readers().seesCycle(audience, cycle));
    }

    /**
     * Another name for the digest of a file: from the digest itself a guess of a short file's content could be
     * confirmed. It is keyed with everything that the lake holds, which nobody can guess.
     */
    private UnaryOperator<String> surrogate() {
        TreeSet<String> all = new TreeSet<>();
        rows.of(SourceFileTable.SPEC).forEach(row -> all.add(row.getAs(SourceFileTable.CONTENT_HASH)));
        rows.of(KpiValueTable.SPEC).forEach(row -> all.add(row.mkString(",")));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(String.join("\n", all).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return hash -> HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", impossible);
        }
    }
}

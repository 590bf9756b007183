package org.pmmlake.suite.publish.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.disclosure.Domain;
import org.pmmlake.metrics.disclosure.Statistic;

/** What a KPI's definition means for disclosure: which cycles' values belong together, and what everybody knows of them. */
final class Definition {

    private static final int DIGEST_LENGTH = 8;
    private static final char BEFORE_DIGEST = '@';
    private static final String TOOL = "tool/";

    private Definition() {}

    /** The name under which values of comparable definitions stand together in the ledger. */
    static String family(Kpi kpi) {
        return kpi.code() + BEFORE_DIGEST + digest(kpi);
    }

    static String breakdownFamily(Kpi kpi, String breakdown, String category) {
        return kpi.code() + "/" + breakdown + "/" + category + BEFORE_DIGEST + digest(kpi);
    }

    static String toolFamily(String tool) {
        return TOOL + tool;
    }

    static boolean isOfTool(String family) {
        return family.startsWith(TOOL);
    }

    static boolean isOfKpi(String family) {
        return family.indexOf(BEFORE_DIGEST) >= 0;
    }

    /** What a family's values are of, however it is defined: a KPI, a category of one, or a tool. */
    static String subject(String family) {
        return family.split(String.valueOf(BEFORE_DIGEST), -1)[0];
    }

    /** The KPI whose values, or whose breakdown, a family has. */
    static String kpiOf(String family) {
        return family.split("[/" + BEFORE_DIGEST + "]", -1)[0];
    }

    private static String digest(Kpi kpi) {
        String text = String.join(
                "|",
                kpi.method().code(),
                kpi.dataPoints().toString(),
                Integer.toString(kpi.questions()),
                kpi.unit(),
                kpi.direction().code());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** What everybody knows about a value before anything is published (contract §3). */
    static Domain domain(Kpi kpi) {
        return switch (kpi.method()) {
            case MATURITY -> Domain.maturity(kpi.questions());
            case RATIO -> kpi.trueShare() ? Domain.share() : Domain.nonNegative();
            case VARIATION -> Domain.variation();
            case GAP -> Domain.gap();
            case AVERAGE, RATIO_TO_MEAN -> Domain.nonNegative();
        };
    }

    static Statistic benchmark(Kpi kpi) {
        return kpi.benchmarkStatistic() == BenchmarkStatistic.MEDIAN ? Statistic.MEDIAN : Statistic.MEAN;
    }
}

package org.pmmlake.suite.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the lake: the one list that readers, the dictionary and checks walk. */
public final class LakeTables {
    /** The tables of the bronze layer. */
    public static final List<TableSpec> BRONZE = List.of(RecordTable.SPEC, DeliveryTable.SPEC, PresenceTable.SPEC);

    /** The tables of the silver layer. */
    public static final List<TableSpec> SILVER = List.of(
            MemberTable.SPEC,
            SubmissionTable.SPEC,
            DataPointTable.SPEC,
            DataPointTotalTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    /** The tables of the gold layer. */
    public static final List<TableSpec> GOLD = List.of(
            KpiValueTable.SPEC,
            BenchmarkTable.SPEC,
            ResponseRateTable.SPEC,
            BlankReasonTable.SPEC,
            KpiPerformanceTable.SPEC,
            BreakdownBenchmarkTable.SPEC,
            ToolUseTable.SPEC,
            ToolCorrelationTable.SPEC,
            ToolAssessmentTable.SPEC,
            SdgCoverageTable.SPEC,
            SdgMatrixTable.SPEC,
            RadMatrixTable.SPEC,
            GroupDifferenceTable.SPEC,
            GdpRegressionTable.SPEC,
            KpiRelationTable.SPEC,
            QuestionAnswerTable.SPEC,
            MemberPeerTable.SPEC,
            KpiComponentTable.SPEC,
            TrendTable.SPEC,
            TrendSlopeTable.SPEC,
            BlankFollowupTable.SPEC,
            QualityFindingTable.SPEC,
            QuarantineTable.SPEC,
            SourceFileTable.SPEC,
            PublishedFigureTable.SPEC,
            RunTable.SPEC);

    /** The dimensions and the data dictionary that every release has beside the gold tables. */
    public static final List<TableSpec> DIMENSIONS = List.of(
            DimMemberTable.SPEC,
            DimKpiTable.SPEC,
            DimOutcomeTable.SPEC,
            DimToolTable.SPEC,
            DimCycleTable.SPEC,
            DimGroupTable.SPEC,
            DataDictionaryTable.SPEC);

    private LakeTables() {}

    /** All tables, bronze first. */
    public static List<TableSpec> all() {
        return Stream.of(BRONZE, SILVER, GOLD).flatMap(List::stream).toList();
    }

    /** The table of this name, such as {@code benchmark}, or empty. */
    public static Optional<TableSpec> named(String name) {
        return all().stream().filter(table -> table.name().equals(name)).findFirst();
    }
}

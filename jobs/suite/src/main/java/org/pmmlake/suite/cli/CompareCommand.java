package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.compare.MemberComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets one administration's own values beside published figures, without a lake and without Spark. */
@Command(
        name = "compare",
        description = "Compare an administration's own values with published figures.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pmm compare --member X01-2022.xlsx --cycle 2022 --region AMS --income-group INC_HIGH",
            "  pmm compare --member datapoints.csv --member answers.csv --cycle 2022",
            "  pmm compare --member values.csv --cycle 2022 --format csv",
            "  pmm compare --member X01-2024.json --cycle 2024 --from wco --lake my-lake",
            "",
            "values.csv has the columns kpi and value; the other forms are those that a run takes in."
        })
final class CompareCommand extends SuiteCommand {

    @Option(
            names = "--member",
            paramLabel = "FILE",
            required = true,
            description = "a submission as JSON, XLSX or CSV, or a CSV of kpi,value; repeat it for several CSV files")
    List<Path> member = new ArrayList<>();

    @Option(names = "--region", paramLabel = "CODE", description = "WCO region, such as AMS (else from a members file)")
    private @Nullable String region;

    @Option(names = "--income-group", paramLabel = "CODE", description = "income group, such as INC_HIGH")
    private @Nullable String incomeGroup;

    @Option(names = "--geographic-type", paramLabel = "CODE", description = "geographic type, such as GEO_ISLAND")
    private @Nullable String geographicType;

    @Option(
            names = "--administration-type",
            paramLabel = "CODE",
            description = "administration type, such as ADM_CUSTOMS_AGENCY")
    private @Nullable String administrationType;

    @Option(
            names = "--from",
            paramLabel = "AUDIENCE",
            converter = LakeJobs.AudienceConverter.class,
            description = "compare with the lake's current release for this audience, not with the report")
    private @Nullable Audience from;

    @Option(names = "--strict", description = "end with exit code 10 when rows cannot be used")
    boolean strict;

    @Override
    public Integer call() {
        int cycle = onlyCycle("A comparison is about one cycle: give --cycle once, such as --cycle 2022.");
        Workspace workspace = workspace();
        MemberComparison.Request request = new MemberComparison.Request(
                member,
                cycle,
                groups(),
                workspace.conf(),
                workspace.config().landing().maxFileMb(),
                strict,
                from == null ? null : new MemberComparison.ComparedRelease(workspace.lake(), from));
        return print(MemberComparison.compare(request));
    }

    private Map<GroupKind, String> groups() {
        Map<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        put(groups, GroupKind.WCO_REGION, region);
        put(groups, GroupKind.INCOME_GROUP, incomeGroup);
        put(groups, GroupKind.GEOGRAPHIC_TYPE, geographicType);
        put(groups, GroupKind.ADMINISTRATION_TYPE, administrationType);
        return groups;
    }

    private static void put(Map<GroupKind, String> groups, GroupKind kind, @Nullable String code) {
        if (code != null) {
            groups.put(kind, code);
        }
    }
}

package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes one cycle into its folder of the landing zone: the register, and a folder with the files of each region. */
final class CycleWriter {

    /** The forms in which a region sends its submissions. */
    enum Form {
        CSV,
        JSON,
        WORKBOOK,
        PARQUET
    }

    private static final List<String> REGISTER = List.of(
            "member",
            "name",
            "wco_region",
            "income_group",
            "geographic_type",
            "administration_type",
            "unions",
            "gdp_usd_bn");

    private final Path folder;
    private final DemoParameters parameters;

    CycleWriter(Path landing, int cycle, DemoParameters parameters) {
        this.folder = landing.resolve("cycle=" + cycle);
        this.parameters = parameters;
    }

    Path folder() {
        return folder;
    }

    /** Writes the register; {@code file} such as {@code members.csv}. */
    void register(String file, List<DemoMember> members) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (DemoMember member : members) {
            rows.add(List.of(
                    member.code(),
                    "Fictional Administration " + member.code(),
                    member.region(),
                    member.income(),
                    member.geography(),
                    member.administration(),
                    member.unions(),
                    String.format(Locale.ROOT, "%.1f", member.gdpBillion())));
        }
        CsvForm.write(folder.resolve(file), REGISTER, rows);
    }

    /** Writes all submissions, by region. With offices or months, data points are Parquet in every region; a crowd sends CSV. */
    void submissions(List<DemoMember> members, List<DemoSubmission> submissions, Map<String, Form> forms)
            throws IOException {
        Map<String, String> regions = new TreeMap<>();
        members.forEach(member -> regions.put(member.code(), member.region()));
        Map<String, List<DemoSubmission>> byRegion = new TreeMap<>();
        for (DemoSubmission submission : submissions) {
            String region = regions.getOrDefault(submission.member(), "");
            byRegion.computeIfAbsent(region, key -> new ArrayList<>()).add(submission);
        }
        for (Map.Entry<String, List<DemoSubmission>> entry : byRegion.entrySet()) {
            Form form = parameters.oneForm().orElse(forms.getOrDefault(entry.getKey(), Form.CSV));
            region(folder.resolve(entry.getKey().toLowerCase(Locale.ROOT)), entry.getValue(), form);
        }
    }

    private void region(Path region, List<DemoSubmission> submissions, Form form) throws IOException {
        switch (form) {
            case JSON -> {
                for (DemoSubmission submission : submissions) {
                    JsonForm.write(region.resolve(name(submission) + ".json"), submission);
                }
            }
            case WORKBOOK -> {
                for (DemoSubmission submission : submissions) {
                    WorkbookForm.write(region.resolve(name(submission) + ".xlsx"), submission);
                }
            }
            default -> tables(region, submissions, form);
        }
    }

    /** Writes submissions as tables into a folder of the cycle's own. */
    void tables(Path region, List<DemoSubmission> submissions, Form form) throws IOException {
        for (LandingTable table : LandingTable.values()) {
            String name = table.name().toLowerCase(Locale.ROOT);
            if (table == LandingTable.DATAPOINTS && form == Form.PARQUET) {
                ParquetForm.write(
                        region.resolve(name + ".parquet"), submissions, parameters.offices(), parameters.months());
            } else {
                CsvForm.write(region.resolve(name + ".csv"), table.columns(), table.rows(submissions));
            }
        }
    }

    private static String name(DemoSubmission submission) {
        return submission.member() + "-r" + submission.revision();
    }
}

package org.pmmlake.suite.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.LandedRow.Kind;

/** Finds the files of one cycle's folder and reads each by its form. */
final class LandingFiles {
    private static final long TOO_LARGE = 1024L * 1024 * 1024;
    private static final List<String> KEY = List.of("member", "cycle", "revision");
    private static final Map<Kind, String> WORDS = Map.of(
            Kind.MEMBER, "members",
            Kind.HEADER, "submissions",
            Kind.DATA_POINT, "datapoints",
            Kind.ANSWER, "answers",
            Kind.BLANK, "blanks",
            Kind.TOOL, "tools");
    private static final List<String> REGISTER = List.of(
            "member",
            "name",
            "wco_region",
            "income_group",
            "geographic_type",
            "administration_type",
            "unions",
            "gdp_usd_bn");

    private LandingFiles() {}

    /** The columns that a file or sheet of this kind must have. */
    static List<String> columns(Kind kind) {
        List<String> columns = new ArrayList<>(KEY);
        columns.addAll(
                switch (kind) {
                    case MEMBER -> List.<String>of();
                    case HEADER -> List.of("submitted_at");
                    case DATA_POINT -> List.of("kpi", "datapoint", "breakdown", "category", "unit", "period", "value");
                    case ANSWER -> List.of("kpi", "question", "answer");
                    case BLANK -> List.of("kpi", "reason");
                    case TOOL -> List.of("tool", "aware", "use");
                });
        return kind == Kind.MEMBER ? REGISTER : columns;
    }

    static String sheet(Kind kind) {
        return kind == Kind.HEADER ? "submission" : CycleFacts.present(WORDS.get(kind));
    }

    /** The files below a folder that the contract wants read, by their path. */
    static List<Path> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isWanted(path.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".json")
                || name.endsWith(".xlsx")
                || (name.endsWith(".csv") && kind(name) != null)
                || (name.endsWith(".parquet") && kind(name) == Kind.DATA_POINT);
    }

    private static @Nullable Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (name.contains(CycleFacts.present(WORDS.get(kind)))) {
                return kind;
            }
        }
        return null;
    }

    static LandedFile read(String sourceFile, Path path) {
        try {
            if (Files.size(path) > TOO_LARGE) {
                return LandedFile.unreadable(sourceFile, "too-large");
            }
            String name = path.getFileName().toString();
            byte[] bytes = Files.readAllBytes(path);
            if (name.endsWith(".json")) {
                return LandedJson.read(sourceFile, bytes);
            }
            if (name.endsWith(".xlsx")) {
                return LandedWorkbook.read(sourceFile, bytes);
            }
            Kind kind = CycleFacts.present(kind(name));
            return name.endsWith(".parquet")
                    ? LandedParquet.read(sourceFile, path, columns(kind))
                    : LandedCsv.read(sourceFile, bytes, kind, columns(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.pmmlake.suite.review;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.workbook.Sheet;
import org.pmmlake.suite.workbook.TableWorkbook;

/**
 * The workbook that a Member gets back: questions about what it sent, and what could not be used. A file that names no
 * Member has one of its own, for whoever sent it.
 */
final class ReplyWorkbook {

    private static final String TEXT = "string";
    private static final String WHOLE = "integer";

    private final Questions questions;
    private final ReplyTexts texts;

    ReplyWorkbook(Questions questions) {
        this.questions = questions;
        this.texts = questions.texts();
    }

    /** A file name that stays in its folder, whatever the Member or file is called. */
    static String fileName(String memberOrFile) {
        return "reply-"
                + URLEncoder.encode(memberOrFile, StandardCharsets.UTF_8)
                        .replace("*", "%2A")
                        .replace(".", "%2E")
                + ".xlsx";
    }

    /** Writes the items of one Member or file; the same items give the same bytes. */
    void write(Path file, List<ReviewItem> items) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                new TableWorkbook().write(List.of(about(items), findings(items), quarantine(items)), out);
            }
        } catch (IOException failed) {
            throw JobException.failed("The reply cannot be written to " + file + ": " + failed.getMessage(), failed);
        }
    }

    private Sheet about(List<ReviewItem> items) {
        boolean anonymous = items.stream().allMatch(item -> item.member() == null);
        List<List<@Nullable Object>> lines = new ArrayList<>();
        Stream.of(anonymous ? List.of("about.file") : List.of("about.findings", "about.quarantine"))
                .flatMap(List::stream)
                .forEach(key -> lines.add(List.of(texts.say(key))));
        return new Sheet(
                texts.say("sheet.about"),
                "",
                List.of(new Sheet.SheetColumn(texts.say("about.heading"), TEXT, "")),
                lines);
    }

    /** What others report ({@code expected} of an outlier) is none of a Member's business, so no column has it. */
    private Sheet findings(List<ReviewItem> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        items.stream()
                .filter(ReviewItem::finding)
                .forEach(item -> rows.add(Arrays.asList(
                        item.id(),
                        item.cycle(),
                        item.kpi(),
                        item.rule(),
                        texts.find("severity." + item.severity()).orElse(item.severity()),
                        item.place(),
                        questions.observed(item),
                        questions.about(item),
                        null)));
        return new Sheet(
                texts.say("sheet.findings"),
                "",
                columns("finding", "cycle", "kpi", "rule", "severity", "place", "observed", "question", "answer"),
                rows);
    }

    /** Records of one file that were refused for the same reason, such as all those without a header, are one line. */
    private Sheet quarantine(List<ReviewItem> items) {
        Map<List<@Nullable Object>, List<ReviewItem>> alike = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.finding())
                .sorted(Comparator.comparing(ReviewItem::cycle)
                        .thenComparing(item -> String.valueOf(item.file()))
                        .thenComparing(item -> String.valueOf(item.position()).length())
                        .thenComparing(item -> String.valueOf(item.position())))
                .forEach(item -> alike.computeIfAbsent(
                                Arrays.asList(item.cycle(), item.file(), item.rule(), item.message()),
                                none -> new ArrayList<>())
                        .add(item));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        alike.values().forEach(same -> {
            ReviewItem first = same.get(0);
            rows.add(Arrays.asList(
                    first.cycle(),
                    place(same),
                    first.rule(),
                    questions.explained(first),
                    same.size() == 1 ? first.observed() : null));
        });
        return new Sheet(
                texts.say("sheet.quarantine"), "", columns("cycle", "place", "code", "message", "record"), rows);
    }

    private String place(List<ReviewItem> same) {
        ReviewItem first = same.get(0);
        String position = Objects.requireNonNullElse(first.position(), "");
        String key = position.isEmpty() ? "place.file" : same.size() == 1 ? "place.record" : "place.records";
        return texts.say(
                key,
                Map.of(
                        "file", Objects.requireNonNullElse(first.file(), ""),
                        "position", position,
                        "first", position,
                        "last",
                                Objects.requireNonNullElse(
                                        same.get(same.size() - 1).position(), ""),
                        "records", texts.count(same.size(), "records")));
    }

    private List<Sheet.SheetColumn> columns(String... names) {
        return Stream.of(names)
                .map(name ->
                        new Sheet.SheetColumn(texts.say("column." + name), name.equals("cycle") ? WHOLE : TEXT, ""))
                .toList();
    }
}

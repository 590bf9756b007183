package org.pmmlake.suite.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.ingest.TrialOutcome.Refused;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;

/** Sets one administration's own values beside published figures, without any Member data. */
public final class MemberComparison {

    private static final long MEGABYTE = 1L << 20;
    private static final List<String> COLUMNS =
            List.of(("kpi own_status own_value unit direction group_kind group statistic qualifier "
                            + "published n side difference below below_pct source note")
                    .split(" ", -1));

    private static final List<String> MAIN =
            List.of("kpi", "own_value", "group", "published", "n", "side", "difference");
    private static final int MOST_SHOWN = 28;

    private final FigureSource source;
    private final List<GroupOfMember> groups;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private MemberComparison(FigureSource source, List<GroupOfMember> groups) {
        this.source = source;
        this.groups = groups;
    }

    /**
     * What is to be compared.
     *
     * @param files the files of one submission, or one list of values
     * @param cycle cycle of the submission and of the figures
     * @param groups groups of the administration that were given by name; what the files tell besides is used too
     * @param conf folder of the configuration
     * @param maxFileMb a larger file is refused, in megabytes
     * @param strict whether refused rows make the comparison end with {@link ExitStatus#QUARANTINED}
     * @param release where the figures come from, if not from the report
     */
    public record Request(
            List<Path> files,
            int cycle,
            Map<GroupKind, String> groups,
            Path conf,
            int maxFileMb,
            boolean strict,
            @Nullable ComparedRelease release) {}

    /**
     * A published release of a lake.
     *
     * @param lake root of the lake, a local folder
     * @param audience whose release it is
     */
    public record ComparedRelease(String lake, Audience audience) {}

    /**
     * Compares.
     *
     * @throws JobException for files, groups or figures that are not there
     */
    public static JobOutcome compare(Request request) {
        Catalogue catalogue = CycleCatalogues.load(request.conf()).forCycle(request.cycle());
        request.groups().forEach((kind, code) -> requireGroup(catalogue, kind, code));
        for (Path file : request.files()) {
            if (!Files.isRegularFile(file)) {
                throw JobException.usage("There is no file '" + file + "'.");
            }
        }
        FigureSource source = source(request, catalogue);
        OwnValues own = OwnValues.read(catalogue, request.cycle(), request.files(), request.maxFileMb() * MEGABYTE);
        List<String> notes = new ArrayList<>();
        refusals(own.refused()).forEach(notes::add);
        notes.addAll(own.notes());
        if (!own.any()) {
            notes.add("pmm: no KPI has a value in these files, so that there is nothing to compare.");
            return new JobOutcome(ExitStatus.FAILED, ResultTable.empty(), notes);
        }
        Map<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        groups.putAll(own.groups());
        groups.putAll(request.groups());
        MemberComparison comparison = new MemberComparison(source, inOrder(groups));
        catalogue
                .kpis()
                .forEach(kpi -> comparison.add(kpi, own.values().getOrDefault(kpi.code(), OwnValue.of((Double) null))));
        if (request.release() == null && request.cycle() != PrintedFigures.CYCLE) {
            notes.add("The report's figures are of cycle " + PrintedFigures.CYCLE + ", the own values of cycle "
                    + request.cycle() + ".");
        }
        if (groups.isEmpty()) {
            notes.add("Only the figures of all Members are shown; name the groups of the administration for more.");
        }
        ExitStatus status = request.strict() && !own.refused().isEmpty() ? ExitStatus.QUARANTINED : ExitStatus.DONE;
        return new JobOutcome(status, new ResultTable(COLUMNS, comparison.rows), notes).with(comparison.summary());
    }

    /** How many values lie on which side of the figures for all Members, and those on the worse side first. */
    private Summary summary() {
        Map<String, Long> sides = rows.stream()
                .filter(row -> GroupKind.GLOBAL.code().equals(row.get(COLUMNS.indexOf("group_kind"))))
                .map(row -> row.get(COLUMNS.indexOf("side")))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Object::toString, TreeMap::new, Collectors.counting()));
        List<List<@Nullable Object>> first = new ArrayList<>();
        for (FigureSide side :
                List.of(FigureSide.WORSE, FigureSide.BETTER, FigureSide.EQUAL, FigureSide.NOT_ASSESSABLE)) {
            rows.stream()
                    .filter(row -> side.code().equals(row.get(COLUMNS.indexOf("side"))))
                    .forEach(first::add);
        }
        String counted = sides.entrySet().stream()
                .map(side -> side.getValue() + " " + side.getKey())
                .collect(Collectors.joining(", "));
        return Summary.of(
                new Summary.TextPart("Own values next to the figures for all Members, which " + source.name()
                        + " gives: " + (counted.isEmpty() ? "none to compare" : counted)
                        + ". The worse ones come first; what cannot be compared is left out here."),
                new Summary.TextPart(""),
                new Summary.TablePart(new ResultTable(COLUMNS, first), MAIN, MOST_SHOWN));
    }

    private static void requireGroup(Catalogue catalogue, GroupKind kind, String code) {
        if (!catalogue.hasGroup(kind, code)) {
            List<String> known = catalogue.groups().stream()
                    .filter(group -> group.kind() == kind)
                    .map(group -> group.code())
                    .toList();
            throw JobException.usage("'" + code + "' is no " + kind.code() + " of catalogue " + catalogue.version()
                    + ": choose " + String.join(", ", known) + ".");
        }
    }

    private static FigureSource source(Request request, Catalogue catalogue) {
        ComparedRelease release = request.release();
        if (release != null) {
            return ReleaseFigures.open(release, request.cycle());
        }
        Path folder = request.conf().resolve("catalogue").resolve(catalogue.version());
        if (!Files.exists(folder.resolve("published-figures.csv"))) {
            throw JobException.usage("Cycle " + request.cycle() + " was asked by catalogue " + catalogue.version()
                    + ", which has no printed figures. The report is about cycle 2022; figures of other cycles"
                    + " come from a release: --from public, or another audience, with --lake.");
        }
        try {
            return new PrintedFigures(PublishedFigures.load(folder));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw JobException.usage("The printed figures cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<GroupOfMember> inOrder(Map<GroupKind, String> groups) {
        List<GroupOfMember> ordered = new ArrayList<>(List.of(GroupOfMember.GLOBAL));
        Arrays.stream(GroupKind.values()).forEach(kind -> {
            String code = groups.get(kind);
            if (code != null) {
                ordered.add(new GroupOfMember(kind, code));
            }
        });
        return ordered;
    }

    /** One sentence for all rows of a file with the same fault, with the first places. */
    private static List<String> refusals(List<Refused> refused) {
        Map<List<String>, List<String>> places = new LinkedHashMap<>();
        refused.forEach(
                row -> places.computeIfAbsent(List.of(row.file(), row.code(), row.message()), none -> new ArrayList<>())
                        .add(row.position()));
        List<String> sentences = new ArrayList<>();
        places.forEach((fault, at) -> {
            List<String> named =
                    at.stream().filter(place -> !place.isEmpty()).limit(3).toList();
            String where = named.isEmpty() ? "" : " at " + String.join(", ", named);
            String more =
                    at.size() > named.size() && at.size() > 1 ? " and " + (at.size() - named.size()) + " more" : "";
            sentences.add("refused: " + fault.get(0) + where + more + ": " + fault.get(1) + ": " + fault.get(2));
        });
        return sentences;
    }

    private void add(Kpi kpi, OwnValue own) {
        boolean published = !source.figures(kpi, GroupOfMember.GLOBAL).isEmpty()
                || groups.stream().anyMatch(group -> !source.figures(kpi, group).isEmpty());
        if (!published) {
            add(
                    kpi,
                    own,
                    GroupOfMember.GLOBAL,
                    null,
                    capital(source.name()) + " gives no mean or median for this KPI.");
            return;
        }
        for (GroupOfMember group : groups) {
            List<PublishedNumber> figures = source.figures(kpi, group);
            if (figures.isEmpty()) {
                add(kpi, own, group, null, capital(source.name()) + " gives no figure for this group.");
            }
            figures.forEach(figure -> add(kpi, own, group, figure, figure.note()));
        }
    }

    private void add(Kpi kpi, OwnValue own, GroupOfMember group, @Nullable PublishedNumber figure, String note) {
        Double value = own.value();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(kpi.code());
        row.add(own.status());
        row.add(value);
        row.add(kpi.unit());
        row.add(kpi.direction().code());
        row.add(group.kind().code());
        row.add(group.code());
        if (figure == null) {
            for (int column = row.size(); column < COLUMNS.size() - 1; column++) {
                row.add(null);
            }
        } else {
            row.add(figure.statistic());
            row.add(figure.qualifier().isEmpty() ? null : figure.qualifier());
            row.add(figure.number());
            row.add(figure.responses());
            row.add(
                    value == null
                            ? null
                            : figure.sideOf(value, kpi.direction())
                                    .map(FigureSide::code)
                                    .orElse(null));
            row.add(value == null ? null : figure.difference(value));
            row.add(figure.below());
            row.add(figure.belowPct());
            row.add(figure.source());
        }
        row.add(note.isEmpty() ? null : note);
        rows.add(row);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Label;
import org.pmmlake.metrics.catalogue.LabelKind;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.figures.PublishedFigure;
import org.pmmlake.suite.publish.CatalogueNames.LabelledName;
import org.pmmlake.suite.schema.PublishedFigureTable;

/** The rows of the dimension of printed figures: each is called by what it counts, of what, and of whom. */
final class FigureRows {

    private static final Pattern PLUS = Pattern.compile("\\+");

    private final Catalogue catalogue;
    private final CatalogueNames names;

    private FigureRows(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new CatalogueNames(PublishedFigureTable.CYCLE_OF_THE_REPORT, catalogue);
    }

    static List<Row> of(Catalogue catalogue, List<PublishedFigure> figures) {
        FigureRows rows = new FigureRows(catalogue);
        List<Row> all = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            all.add(rows.row(figure, all.size() + 1));
        }
        return all;
    }

    private Row row(PublishedFigure figure, int sort) {
        Optional<Kpi> kpi = catalogue.kpi(figure.kpi());
        Optional<GroupKind> kind = Arrays.stream(GroupKind.values())
                .filter(candidate -> candidate.code().equals(figure.kind()))
                .findFirst();
        return names.row(
                new Object[] {figure.id()},
                name(figure, kpi),
                sort,
                figure.paragraph(),
                kpi.map(Kpi::code).orElse(null),
                figure.statistic(),
                kind.map(GroupKind::code).orElse(null),
                isGroup(kind, figure.group()) ? figure.group() : null,
                figure.value(),
                figure.unit(),
                figure.decimals(),
                figure.qualifier(),
                figure.claimClass(),
                figure.consistent(),
                emptyToNull(figure.repeatOf()));
    }

    private boolean isGroup(Optional<GroupKind> kind, String group) {
        return group.equals(Group.ALL)
                || kind.filter(known -> catalogue.hasGroup(known, group)).isPresent();
    }

    private LabelledName name(PublishedFigure figure, Optional<Kpi> kpi) {
        int colon = figure.statistic().indexOf(':');
        String statistic = colon < 0 ? figure.statistic() : figure.statistic().substring(0, colon);
        List<LabelledName> parts = new ArrayList<>();
        parts.add(names.of(LabelKind.STATISTIC, statistic));
        if (colon >= 0) {
            for (String code : PLUS.split(figure.statistic().substring(colon + 1), -1)) {
                parts.add(named(code));
            }
        }
        kpi.ifPresent(known -> parts.add(names.of(LabelKind.KPI, known.code(), known.name())));
        if (!figure.group().equals(Group.ALL)) {
            parts.add(group(figure.group()));
        }
        LabelledName first = parts.get(0);
        LabelledName last = parts.get(parts.size() - 1);
        return new LabelledName(
                parts.stream().map(LabelledName::en).collect(Collectors.joining(", ")),
                parts.stream().map(LabelledName::fr).collect(Collectors.joining(", ")),
                Label.shortened(parts.size() == 1 ? first.shortEn() : first.shortEn() + ", " + last.shortEn()),
                Label.shortened(parts.size() == 1 ? first.shortFr() : first.shortFr() + ", " + last.shortFr()),
                first.source());
    }

    /** The name of a code that a statistic carries: a tool, a reason or an outcome. */
    private LabelledName named(String code) {
        Optional<Tool> tool = catalogue.tool(code);
        if (tool.isPresent()) {
            return names.of(LabelKind.TOOL, code, tool.get().name());
        }
        return catalogue.reason(code).isPresent()
                ? names.of(LabelKind.REASON, code, catalogue.reason(code).get().text())
                : names.of(LabelKind.OUTCOME, code);
    }

    private LabelledName group(String code) {
        return catalogue.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> names.of(LabelKind.GROUP, code, group.name()))
                .orElseGet(() -> new LabelledName(code, code, code, code, null));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

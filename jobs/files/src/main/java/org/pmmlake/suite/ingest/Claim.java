package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What a sound record says, parsed: something about an item. Two records about one item agree or contradict each other. */
public sealed interface Claim {

    /** The kind of records that say each. */
    Map<Class<? extends Claim>, RecordKind> KINDS = Map.of(
            RegisterEntry.class, RecordKind.MEMBER,
            Header.class, RecordKind.SUBMISSION,
            DataPoint.class, RecordKind.DATA_POINT,
            Answer.class, RecordKind.ANSWER,
            Blank.class, RecordKind.BLANK,
            ToolUse.class, RecordKind.TOOL);

    /** The kind of records that say such. */
    default RecordKind kind() {
        return Objects.requireNonNull(KINDS.get(getClass()));
    }

    /** What it is about within its submission: of two claims about one item, equal ones agree and others contradict each other. */
    default Object item() {
        return this;
    }

    /** The KPI that it gives a value, or null. */
    default @Nullable String valuedKpi() {
        return null;
    }

    /** What cells say that stood in {@link #cells}, each as text. */
    static Claim of(RecordKind kind, List<@Nullable String> cells) {
        return switch (kind) {
            case MEMBER -> {
                String gdp = cells.get(6);
                yield new RegisterEntry(
                        cells.get(0), cells.subList(1, 5), cells.get(5), gdp == null ? null : Double.valueOf(gdp));
            }
            case SUBMISSION -> new Header(text(cells, 0));
            case DATA_POINT ->
                new DataPoint(
                        new Point(text(cells, 0), text(cells, 1), text(cells, 2), text(cells, 3)),
                        text(cells, 4),
                        text(cells, 5),
                        text(cells, 6));
            case ANSWER ->
                new Answer(text(cells, 0), Integer.parseInt(text(cells, 1)), Boolean.parseBoolean(text(cells, 2)));
            case BLANK -> new Blank(text(cells, 0), text(cells, 1));
            case TOOL -> new ToolUse(text(cells, 0), Integer.parseInt(text(cells, 1)));
        };
    }

    private static String text(List<@Nullable String> cells, int place) {
        return String.valueOf(cells.get(place));
    }

    /** Its cells as the table of its kind has them after the keys of a submission or Member. */
    List<@Nullable Object> cells();

    /** The cells of a row of a submission that says so, behind those that name the submission, as the template has them. */
    default List<String> written() {
        return cells().stream().map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    /**
     * A row of the register.
     *
     * @param name name of the Member
     * @param groups code of its group in each of {@link RecordRules#CLASSIFICATIONS}, null where it has none
     * @param unions codes of its unions, separated by semicolons, or null
     * @param gdp in billion US dollars, or null
     */
    record RegisterEntry(
            @Nullable String name, List<@Nullable String> groups, @Nullable String unions, @Nullable Double gdp)
            implements Claim {
        @Override
        public List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(name);
            cells.addAll(groups);
            cells.add(unions);
            cells.add(gdp);
            return cells;
        }
    }

    /** The header of a submission. */
    record Header(String submittedAt) implements Claim {
        @Override
        public List<@Nullable Object> cells() {
            return List.of(submittedAt);
        }
    }

    /** What rows are added up for, over units and periods; breakdown and category are both empty for the KPI itself. */
    record Point(String kpi, String dataPoint, String breakdown, String category) {}

    /**
     * One number.
     *
     * @param unit office; empty where none
     * @param period month; empty where none
     * @param value in canonical notation
     */
    record DataPoint(Point point, String unit, String period, String value) implements Claim {
        @Override
        public Object item() {
            return new DataPoint(point, unit, period, "");
        }

        @Override
        public @Nullable String valuedKpi() {
            return point.breakdown().isEmpty() ? point.kpi() : null;
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(point.kpi(), point.dataPoint(), point.breakdown(), point.category(), unit, period, value);
        }

        @Override
        public List<String> written() {
            return List.of(point.kpi(), point.dataPoint(), point.breakdown(), point.category(), unit, period, value);
        }
    }

    /** An answer to a maturity question. */
    record Answer(String kpi, int question, boolean yes) implements Claim {
        @Override
        public Object item() {
            return new Answer(kpi, question, false);
        }

        @Override
        public String valuedKpi() {
            return kpi;
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(kpi, question, yes);
        }

        @Override
        public List<String> written() {
            return List.of(kpi, Integer.toString(question), yes ? "YES" : "NO");
        }
    }

    /** A reason for leaving a KPI blank. */
    record Blank(String kpi, String reason) implements Claim {
        @Override
        public List<@Nullable Object> cells() {
            return List.of(kpi, reason);
        }
    }

    /** Awareness and use of a tool: 0 not aware; 1 aware, no plans; 2 aware, plans; 3 aware, using (contract §4). */
    record ToolUse(String tool, int level) implements Claim {
        /** What a Member that knows the tool says of its use, from level 1 on. */
        static final List<String> USES = List.of("no-plans", "plans-to-use", "currently-using");

        @Override
        public Object item() {
            return new ToolUse(tool, 0);
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(tool, level);
        }

        @Override
        public List<String> written() {
            return level == 0 ? List.of(tool, "NO", "") : List.of(tool, "YES", USES.get(level - 1));
        }
    }
}

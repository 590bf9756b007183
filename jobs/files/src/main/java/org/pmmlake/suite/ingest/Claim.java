package org.pmmlake.suite.ingest;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What a sound record says, parsed: something about an item. Two records about one item agree or contradict each other. */
public sealed interface Claim {

    /** The kind of records that say such. */
    RecordKind kind();

    /** What it is about within its submission. */
    Object item();

    /** What it says about that: equal contents say the same. */
    Object content();

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
        public RecordKind kind() {
            return RecordKind.MEMBER;
        }

        @Override
        public Object item() {
            return "";
        }

        @Override
        public Object content() {
            return this;
        }

        @Override
        public List<@Nullable Object> cells() {
            @Nullable Object[] cells = new Object[groups.size() + 3];
            cells[0] = name;
            for (int i = 0; i < groups.size(); i++) {
                cells[1 + i] = groups.get(i);
            }
            cells[cells.length - 2] = unions;
            cells[cells.length - 1] = gdp;
            return Arrays.asList(cells);
        }
    }

    /** The header of a submission. */
    record Header(String submittedAt) implements Claim {
        @Override
        public RecordKind kind() {
            return RecordKind.SUBMISSION;
        }

        @Override
        public Object item() {
            return "";
        }

        @Override
        public Object content() {
            return submittedAt;
        }

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
        public RecordKind kind() {
            return RecordKind.DATA_POINT;
        }

        private record PointItem(Point point, String unit, String period) {}

        @Override
        public Object item() {
            return new PointItem(point, unit, period);
        }

        @Override
        public Object content() {
            return value;
        }

        @Override
        public @Nullable String valuedKpi() {
            return point.breakdown().isEmpty() ? point.kpi() : null;
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(point.kpi(), point.dataPoint(), point.breakdown(), point.category(), unit, period, value);
        }
    }

    /** An answer to a maturity question. */
    record Answer(String kpi, int question, boolean yes) implements Claim {
        @Override
        public RecordKind kind() {
            return RecordKind.ANSWER;
        }

        private record QuestionItem(String kpi, int question) {}

        @Override
        public Object item() {
            return new QuestionItem(kpi, question);
        }

        @Override
        public Object content() {
            return yes;
        }

        @Override
        public String valuedKpi() {
            return kpi;
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(kpi, question, yes);
        }
    }

    /** A reason for leaving a KPI blank. */
    record Blank(String kpi, String reason) implements Claim {
        @Override
        public RecordKind kind() {
            return RecordKind.BLANK;
        }

        @Override
        public Object item() {
            return this;
        }

        @Override
        public Object content() {
            return "";
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(kpi, reason);
        }
    }

    /** Awareness and use of a tool: 0 not aware; 1 aware, no plans; 2 aware, plans; 3 aware, using (contract §4). */
    record ToolUse(String tool, int level) implements Claim {
        @Override
        public RecordKind kind() {
            return RecordKind.TOOL;
        }

        private record ToolItem(String tool) {}

        @Override
        public Object item() {
            return new ToolItem(tool);
        }

        @Override
        public Object content() {
            return level;
        }

        @Override
        public List<@Nullable Object> cells() {
            return List.of(tool, level);
        }
    }
}

package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * The sound rows of one Member's submissions of a cycle, in columns: what repeats is a number, and a row becomes an object
 * only where somebody has to hear of it by itself. Rows are named by their index, in the order in which they were added.
 */
public final class SoundRows {

    private static final int LEAST_ROOM = 16;

    private static final int NUMBER = RecordKind.DATA_POINT.columns().indexOf("value");

    private final String member;
    private final Vocabulary words;
    private final List<SubmissionName> submissions = new ArrayList<>();

    private int count;
    private int[] content = {};
    private long[] ordinal = {};
    private int[] submission = {};
    private int[] item = {};
    private int[] unit = {};
    private int[] period = {};
    /** Of a data point its number in canonical notation, of others the claim. */
    private Object[] said = {};
    /** The values of data points as they stood, where that was not canonical notation; empty while there are none. */
    private @Nullable String[] written = {};
    /** Rows with a number that lost decimals beyond the sixth. */
    private final BitSet rounded = new BitSet();
    /** The records of rows that are not what {@link Claim#written} says; empty while there are none. */
    private @Nullable RawRecord[] odd = {};

    /** What tells a submission from others of its Member, as written. */
    record SubmissionName(String claimedCycle, String revision) {}

    /** What rows of many Members say, each thing once. */
    static final class Vocabulary {
        private final Numbering<LandedContent> contents = new Numbering<>();
        /** The {@link Claim.Point} of data points, the {@link Claim#item} of others. */
        private final Numbering<Object> items = new Numbering<>();

        private final Numbering<Claim> claims = new Numbering<>();
        private final Numbering<String> units = new Numbering<>();
        private final Numbering<String> periods = new Numbering<>();
        private int[] ranks = {};

        /** The place of each content in the order of files. */
        private int[] ranks() {
            if (ranks.length != contents.size()) {
                Integer[] files = new Integer[contents.size()];
                Arrays.setAll(files, file -> file);
                Arrays.sort(files, (one, other) -> PlacedRecord.compareFiles(contents.get(one), contents.get(other)));
                ranks = new int[files.length];
                for (int rank = 0; rank < files.length; rank++) {
                    ranks[files[rank]] = rank;
                }
            }
            return ranks;
        }
    }

    SoundRows(String member, Vocabulary words) {
        this.member = member;
        this.words = words;
    }

    /** Adds a row of a submission that has no fault of its own. */
    void add(LandedContent file, RawRecord record, JudgedRecord judged) {
        if (count == content.length) {
            makeRoom(Math.max(LEAST_ROOM, count + (count >> 1)));
        }
        content[count] = words.contents.of(file);
        ordinal[count] = record.ordinal();
        submission[count] = submission(judged);
        Claim claim = Objects.requireNonNull(judged.claim());
        if (claim instanceof Claim.DataPoint point) {
            item[count] = words.items.of(point.point());
            unit[count] = words.units.of(point.unit());
            period[count] = words.periods.of(point.period());
            said[count] = point.value();
            rounded.set(count, judged.rounded());
            if (!record.text(NUMBER).equals(point.value())) {
                if (written.length == 0) {
                    written = new String[content.length];
                }
                written[count] = record.text(NUMBER);
            }
        } else {
            item[count] = words.items.of(claim.item());
            said[count] = words.claims.get(words.claims.of(claim));
        }
        if (!isTold(record, claim)) {
            if (odd.length == 0) {
                odd = new RawRecord[content.length];
            }
            odd[count] = record;
        }
        count++;
    }

    private void makeRoom(int room) {
        content = Arrays.copyOf(content, room);
        ordinal = Arrays.copyOf(ordinal, room);
        submission = Arrays.copyOf(submission, room);
        item = Arrays.copyOf(item, room);
        unit = Arrays.copyOf(unit, room);
        period = Arrays.copyOf(period, room);
        said = Arrays.copyOf(said, room);
        if (written.length > 0) {
            written = Arrays.copyOf(written, room);
        }
        if (odd.length > 0) {
            odd = Arrays.copyOf(odd, room);
        }
    }

    private int submission(JudgedRecord judged) {
        for (int known = 0; known < submissions.size(); known++) {
            SubmissionName name = submissions.get(known);
            if (name.revision().equals(judged.revision()) && name.claimedCycle().equals(judged.cycle())) {
                return known;
            }
        }
        submissions.add(new SubmissionName(judged.cycle(), judged.revision()));
        return submissions.size() - 1;
    }

    /** Whether a record can be written again from its number and what it says, but for the value of a data point. */
    private static boolean isTold(RawRecord record, Claim claim) {
        if (record.ownPosition() != null || record.ownRaw() != null) {
            return false;
        }
        List<String> cells = claim.written();
        int first = record.kind().columns().size() - cells.size();
        for (int cell = 0; cell < cells.size(); cell++) {
            boolean isKept = first + cell == NUMBER && claim instanceof Claim.DataPoint;
            if (!isKept && !cells.get(cell).equals(record.text(first + cell))) {
                return false;
            }
        }
        return true;
    }

    /** The submissions that rows are of. */
    List<SubmissionName> submissions() {
        return submissions;
    }

    /** The rows of a submission, by file and record. */
    int[] of(SubmissionName name) {
        int which = submissions.indexOf(name);
        int[] rows = new int[count];
        int found = 0;
        for (int row = 0; row < count; row++) {
            if (submission[row] == which) {
                rows[found] = row;
                found++;
            }
        }
        return byPlace(Arrays.copyOf(rows, found));
    }

    private int[] byPlace(int[] rows) {
        int[] ranks = words.ranks();
        boolean isInPlace = true;
        for (int i = 1; i < rows.length && isInPlace; i++) {
            int order = Integer.compare(ranks[content[rows[i - 1]]], ranks[content[rows[i]]]);
            isInPlace = order < 0 || (order == 0 && ordinal[rows[i - 1]] < ordinal[rows[i]]);
        }
        if (isInPlace) {
            return rows;
        }
        int[] byLow = RowOrder.by(rows, row -> (int) ordinal[row]);
        int[] byOrdinal = RowOrder.by(byLow, row -> (int) (ordinal[row] >>> Integer.SIZE));
        return RowOrder.by(byOrdinal, row -> ranks[content[row]]);
    }

    /** Rows that were ordered by their places with those of one item side by side, and of one data point as well. */
    int[] byItem(int[] rows) {
        int[] byPeriod = RowOrder.by(rows, row -> period[row]);
        return RowOrder.by(RowOrder.by(byPeriod, row -> unit[row]), row -> item[row]);
    }

    /** Whether two rows are about one item. */
    boolean isSameItem(int one, int other) {
        return item[one] == item[other] && unit[one] == unit[other] && period[one] == period[other];
    }

    /** Whether two rows about one item say the same of it. */
    boolean agree(int one, int other) {
        return said[one].equals(said[other]);
    }

    /** The KPI that a row gives a value, or null. */
    @Nullable
    String valuedKpi(int row) {
        Object about = words.items.get(item[row]);
        if (about instanceof Claim.Point point) {
            return point.breakdown().isEmpty() ? point.kpi() : null;
        }
        return ((Claim) about).valuedKpi();
    }

    /** The kind of a row. */
    public RecordKind kind(int row) {
        return said[row] instanceof Claim claim ? claim.kind() : RecordKind.DATA_POINT;
    }

    /** The file that a row stands in. */
    public LandedContent content(int row) {
        return words.contents.get(content[row]);
    }

    /** Whether a number of a row lost decimals beyond the sixth. */
    public boolean isRounded(int row) {
        return rounded.get(row);
    }

    /** Whether two rows are about one data point. */
    public boolean isSamePoint(int one, int other) {
        return item[one] == item[other];
    }

    /** What a data point is a number of. */
    public Claim.Point point(int row) {
        return (Claim.Point) words.items.get(item[row]);
    }

    /** The office of a data point; empty where none. */
    public String unit(int row) {
        return words.units.get(unit[row]);
    }

    /** The month of a data point; empty where none. */
    public String period(int row) {
        return words.periods.get(period[row]);
    }

    /** The number of a data point in canonical notation. */
    public String number(int row) {
        return (String) said[row];
    }

    /** Where in some rows, of which those of one data point stand side by side, the next data point begins. */
    public int pointEnd(int[] rows, int begin) {
        int end = begin + 1;
        while (end < rows.length && isSamePoint(rows[begin], rows[end])) {
            end++;
        }
        return end;
    }

    /** Where in some rows of one data point, of which those of one office stand side by side, the next office begins. */
    int unitEnd(int[] rows, int begin, int end) {
        int at = begin + 1;
        while (at < end && unit[rows[at]] == unit[rows[begin]]) {
            at++;
        }
        return at;
    }

    /** What a row says. */
    public Claim claim(int row) {
        return said[row] instanceof Claim claim
                ? claim
                : new Claim.DataPoint(point(row), unit(row), period(row), number(row));
    }

    /** The Member whose rows they are. */
    public String member() {
        return member;
    }

    /** The revision of a row's submission, as written. */
    public String revision(int row) {
        return submissions.get(submission[row]).revision();
    }

    /** A row as an object. */
    public PlacedRecord placed(int row) {
        SubmissionName name = submissions.get(submission[row]);
        Claim claim = claim(row);
        RawRecord record = odd.length == 0 ? null : odd[row];
        if (record == null) {
            List<@Nullable String> cells = new ArrayList<>(List.of(member, name.claimedCycle(), name.revision()));
            cells.addAll(claim.written());
            if (claim instanceof Claim.DataPoint) {
                cells.set(NUMBER, written.length == 0 || written[row] == null ? number(row) : written[row]);
            }
            record = new RawRecord(claim.kind(), ordinal[row], null, cells, null, null, null);
        }
        return new PlacedRecord(
                content(row),
                record,
                new JudgedRecord(member, name.claimedCycle(), name.revision(), claim, isRounded(row), null));
    }
}

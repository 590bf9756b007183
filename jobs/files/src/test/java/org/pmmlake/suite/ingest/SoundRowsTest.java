package org.pmmlake.suite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;

/** Rows in columns are the rows that were put there. */
class SoundRowsTest {

    private static final int CYCLE = 2022;

    private static final List<LandedContent> FILES =
            List.of(new LandedContent(CYCLE, "b2", "b.csv", 1), new LandedContent(CYCLE, "a1", "a.csv", 1));

    private static final List<String> NUMBERS =
            List.of("0", "12", "12.0", "0.5", "3.250000", "1000", "999999999999999.5");

    private static String any(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Claim.DataPoint point(Random random, String number) {
        return new Claim.DataPoint(
                new Claim.Point("k", any(random, "d", "e"), "", ""),
                any(random, "", "north", "South", "Total"),
                any(random, "", "2022-01", "2022-02", "2021-12"),
                String.valueOf(DecimalNumber.parse(number).text()));
    }

    private static PlacedRecord placed(Random random, long ordinal) {
        String revision = any(random, "1", "2");
        List<String> cells = new ArrayList<>(List.of("X01", "2022", revision));
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        Claim claim =
                switch (random.nextInt(4)) {
                    case 0 -> new Claim.Answer("k", 1 + random.nextInt(3), random.nextBoolean());
                    case 1 -> new Claim.Blank("k", any(random, "REASON_A", "REASON_B"));
                    case 2 -> new Claim.ToolUse("t", random.nextInt(4));
                    default -> point(random, number);
                };
        cells.addAll(claim.written());
        if (claim instanceof Claim.DataPoint) {
            cells.set(cells.size() - 1, number);
        } else if (random.nextBoolean()) {
            cells.replaceAll(cell -> cell.equals("YES") ? "yes" : cell);
        }
        boolean isPlain = random.nextBoolean();
        RawRecord record = new RawRecord(
                claim.kind(),
                ordinal,
                isPlain ? null : claim.kind().sheet() + "!" + ordinal,
                List.copyOf(cells),
                null,
                null,
                isPlain ? null : "as it stood");
        return new PlacedRecord(
                FILES.get(random.nextInt(FILES.size())),
                record,
                new JudgedRecord("X01", "2022", revision, claim, false, null));
    }

    @Property(tries = 200)
    void eachRowComesBackAtItsPlaceAndBesideThoseOfItsItem(@ForAll long seed) {
        Random random = new Random(seed);
        SoundRows rows = new SoundRows("X01", new SoundRows.Vocabulary());
        List<PlacedRecord> given = new ArrayList<>();
        for (long ordinal = 1; ordinal <= random.nextInt(60); ordinal++) {
            given.add(placed(random, random.nextBoolean() ? ordinal : (ordinal << Integer.SIZE) - ordinal));
        }
        given.forEach(row -> rows.add(row.content(), row.record(), row.judged()));

        List<PlacedRecord> back = new ArrayList<>();
        for (SoundRows.SubmissionName name : rows.submissions()) {
            int[] byPlace = rows.of(name);
            List<PlacedRecord> own =
                    IntStream.of(byPlace).mapToObj(rows::placed).toList();
            assertThat(own).isSortedAccordingTo(PlacedRecord.BY_PLACE);
            back.addAll(own);
            assertItemsAreTogether(rows, rows.byItem(byPlace));
        }
        assertThat(back).containsExactlyInAnyOrderElementsOf(given);
    }

    private static void assertItemsAreTogether(SoundRows rows, int[] byItem) {
        Set<Object> items = new HashSet<>();
        for (int i = 0; i < byItem.length; i++) {
            boolean isSame = i > 0 && rows.isSameItem(byItem[i - 1], byItem[i]);
            assertThat(items.add(rows.claim(byItem[i]).item())).isEqualTo(!isSame);
            if (isSame) {
                assertThat(PlacedRecord.BY_PLACE.compare(rows.placed(byItem[i - 1]), rows.placed(byItem[i])))
                        .isLessThanOrEqualTo(0);
                assertThat(rows.agree(byItem[i - 1], byItem[i]))
                        .isEqualTo(rows.claim(byItem[i - 1]).equals(rows.claim(byItem[i])));
            }
        }
    }

    /** Months of one office that are added up first raise the doubts that they raise one by one. */
    @Property(tries = 300)
    void sumsAndDoubtsAreThoseOfAllRows(@ForAll long seed) {
        Random random = new Random(seed);
        SoundRows rows = new SoundRows("X01", new SoundRows.Vocabulary());
        List<PointDoubts.PointRow> all = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (long ordinal = 1; ordinal <= 1 + random.nextInt(12); ordinal++) {
            String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            Claim.DataPoint drawn = point(random, number);
            Claim.DataPoint claim =
                    new Claim.DataPoint(new Claim.Point("k", "d", "", ""), drawn.unit(), drawn.period(), drawn.value());
            List<String> cells = new ArrayList<>(List.of("X01", "2022", "1"));
            cells.addAll(claim.written());
            rows.add(
                    FILES.get(0),
                    new RawRecord(RecordKind.DATA_POINT, ordinal, null, List.copyOf(cells), null, null, null),
                    new JudgedRecord("X01", "2022", "1", claim, false, null));
            all.add(new PointDoubts.PointRow(claim.unit(), claim.period(), new BigDecimal(claim.value())));
            sum = sum.add(new BigDecimal(claim.value()));
        }
        int[] byItem = rows.byItem(rows.of(rows.submissions().get(0)));
        all.sort(Comparator.comparing(PointDoubts.PointRow::unit).thenComparing(PointDoubts.PointRow::period));

        SummedPoint summed = SummedPoint.of(CYCLE, rows, byItem, 0, byItem.length);

        assertThat(summed.total()).isEqualTo(sum.doubleValue());
        assertThat(new PointDoubts(CYCLE).of(summed.parts())).isEqualTo(new PointDoubts(CYCLE).of(all));
    }

    @Property(tries = 200)
    void rowsWithEqualNumbersStayInTheirOrder(@ForAll int[] numbers) {
        int[] rows = IntStream.range(0, numbers.length).toArray();
        Integer[] expected = IntStream.of(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, (one, other) -> Integer.compareUnsigned(numbers[one], numbers[other]));

        assertThat(IntStream.of(RowOrder.by(rows, row -> numbers[row])).boxed()).containsExactly(expected);
    }
}

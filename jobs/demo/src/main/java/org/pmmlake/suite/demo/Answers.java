package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Deals each Member's NO answers out to the questions, so that printed counts of YES answers to a question hold. */
final class Answers {

    private Answers() {}

    /**
     * YES (true) or NO for each Member and question.
     *
     * @param no number of NO answers of each Member; -1 for a Member that does not answer, whose row stays empty
     * @param printed number of NO answers to each question; -1 where nothing is printed
     */
    static List<List<Boolean>> deal(int[] no, int[] printed, Dice dice) {
        int[] left = quota(no, printed, dice);
        boolean[][] yes = new boolean[no.length][printed.length];
        List<Integer> order = IntStream.range(0, no.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -no[i]))
                .toList();
        for (int i : order) {
            Arrays.fill(yes[i], true);
            List<Integer> questions =
                    dice.shuffled(IntStream.range(0, printed.length).boxed().toList());
            questions.stream()
                    .sorted(Comparator.comparingInt(question -> -left[question]))
                    .limit(Math.max(0, no[i]))
                    .forEach(question -> {
                        yes[i][question] = false;
                        left[question]--;
                    });
        }
        if (Arrays.stream(left).anyMatch(rest -> rest != 0)) {
            throw new IllegalStateException("The answers of the demo's questionnaire do not fit what is printed.");
        }
        List<List<Boolean>> rows = new ArrayList<>();
        for (int i = 0; i < no.length; i++) {
            List<Boolean> row = new ArrayList<>();
            for (int q = 0; q < printed.length && no[i] >= 0; q++) {
                row.add(yes[i][q]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** NO answers to each question: the printed ones, the others share the rest about equally. */
    private static int[] quota(int[] no, int[] printed, Dice dice) {
        int rest = Arrays.stream(no).filter(count -> count > 0).sum();
        List<Integer> open = new ArrayList<>();
        int[] quota = printed.clone();
        for (int q = 0; q < printed.length; q++) {
            if (printed[q] < 0) {
                quota[q] = 0;
                open.add(q);
            } else {
                rest -= printed[q];
            }
        }
        List<Integer> order = dice.shuffled(open);
        for (int k = 0; k < rest; k++) {
            quota[order.get(k % order.size())]++;
        }
        return quota;
    }
}

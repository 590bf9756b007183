package org.pmmlake.suite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which submissions wait for what cannot be read. X01 and X02 have folders of their own, X03 has nothing but a header. */
class HoldupTest {

    private static final String CYCLE = "cycle=2022/";
    private static final boolean FOLDER = true;
    private static final boolean PASSING = true;

    private final List<Holdup.HoldupPlace> places = new ArrayList<>(List.of(
            place("X01", "submissions.csv", true),
            place("X02", "submissions.csv", true),
            place("X03", "submissions.csv", true),
            place("X01", "X01/answers.csv", false),
            place("X02", "second/answers.csv", false)));

    private static Holdup.HoldupPlace place(String member, String file, boolean isHeader) {
        return Holdup.HoldupPlace.of(2022, member, CYCLE + file, isHeader);
    }

    private List<String> waiting(String path, boolean isFolder, boolean isPassing) {
        return Holdup.of(List.of(new Holdup(2022, CYCLE + path, isFolder, isPassing)), places).keySet().stream()
                .map(Holdup.Concerned::member)
                .toList();
    }

    @Test
    void aPathThatNamesAMemberConcernsThatOne() {
        assertThat(waiting("X01/datapoints.csv", !FOLDER, !PASSING)).containsExactly("X01");
        assertThat(waiting("datapoints-X03_v2.parquet", !FOLDER, !PASSING)).containsExactly("X03");
        assertThat(waiting("X02.json", !FOLDER, !PASSING)).containsExactly("X02");
        assertThat(waiting("X03", FOLDER, PASSING)).containsExactly("X03");
    }

    @Test
    void aTableThatNamesNobodyConcernsThoseWhoHaveAllTheirRowsBesideIt() {
        assertThat(waiting("second/datapoints.csv", !FOLDER, !PASSING)).containsExactly("X02");
        places.add(place("X02", "elsewhere/tools.csv", false));
        assertThat(waiting("second/datapoints.csv", !FOLDER, !PASSING)).isEmpty();
    }

    @Test
    void inTheFolderOfTheCycleOnlyWhatPassesHoldsAnybody() {
        places.add(place("X04", "submissions.csv", true));
        places.add(place("X04", "answers.csv", false));
        assertThat(waiting("datapoints-damaged.parquet", !FOLDER, !PASSING)).isEmpty();
        assertThat(waiting("datapoints.csv", !FOLDER, PASSING)).containsExactly("X03", "X04");
    }

    @Test
    void aClosedFolderThatNamesNobodyConcernsThoseWithNothingButAHeader() {
        assertThat(waiting("third", FOLDER, PASSING)).containsExactly("X03");
    }

    @Test
    void workbooksByOtherNamesAndHeadersHoldNobody() {
        assertThat(waiting("second/sent.xlsx", !FOLDER, !PASSING)).isEmpty();
        assertThat(waiting("second/submissions.csv", !FOLDER, PASSING)).isEmpty();
        assertThat(waiting("members.csv", !FOLDER, PASSING)).isEmpty();
    }

    @Test
    void anotherCycleIsNoneOfItsBusiness() {
        Holdup other = new Holdup(2019, "cycle=2019/X01/datapoints.csv", !FOLDER, PASSING);
        assertThat(Holdup.of(List.of(other), places)).isEmpty();
    }
}

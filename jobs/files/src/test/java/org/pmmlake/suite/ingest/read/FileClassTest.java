package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileClassTest {

    @ParameterizedTest
    @CsvSource({
        "members-2022.csv,MEMBER",
        "2022 SUBMISSIONS final.CSV,SUBMISSION",
        "part-0/datapoints-0.csv,DATA_POINT",
        "x_Answers.csv,ANSWER",
        "_answers.csv,ANSWER",
        "myblanks.csv,BLANK",
        "members/tools.csv,TOOL",
    })
    void aTableIsNamedByTheWordInItsName(String name, RecordKind kind) {
        assertThat(FileClass.of(name)).isEqualTo(new FileClass(FileForm.CSV, kind, ""));
    }

    @Test
    void formsThatMixKindsNeedNoWord() {
        assertThat(FileClass.of("X01.JSON")).isEqualTo(new FileClass(FileForm.JSON, null, ""));
        assertThat(FileClass.of("answers and tools.Xlsx")).isEqualTo(new FileClass(FileForm.XLSX, null, ""));
        assertThat(FileClass.of("DataPoints.parquet"))
                .isEqualTo(new FileClass(FileForm.PARQUET, RecordKind.DATA_POINT, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".members.csv",
                "_SUCCESS",
                "~$book.xlsx",
                "readme.txt",
                "data.csv",
                "answers.parquet",
                "datapoints.csv.gz",
                "noextension",
                "data.parquet",
                "member.csv"
            })
    void otherFilesAreNotReadAndSayWhy(String name) {
        FileClass other = FileClass.of(name);
        assertThat(other.form()).isEqualTo(FileForm.OTHER);
        assertThat(other.kind()).isNull();
        assertThat(other.note()).endsWith(".");
    }

    @Test
    void aNameWithTwoWordsIsAmbiguousAndSaysWhichNamesAreExpected() {
        FileClass other = FileClass.of("answers-and-tools.csv");
        assertThat(other.form()).isEqualTo(FileForm.OTHER);
        assertThat(other.note())
                .contains("answers, tools")
                .contains("members, submissions, datapoints, answers, blanks, tools");
    }

    @Test
    void aWordMayStandTwice() {
        assertThat(FileClass.of("tools-tools.csv").kind()).isEqualTo(RecordKind.TOOL);
    }
}

package org.pmmlake.suite.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.report.text.Language;

class ReplyTextsTest {

    private final ReplyTexts french = new ReplyTexts(Language.FRENCH);

    static Stream<String> codes() {
        return Arrays.stream(QuarantineCode.values()).map(QuarantineCode::code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyRefusalHasASentenceInFrench(String code) {
        assertThat(french.find(code))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, FRENCH, 0 réponse",
        "1, FRENCH, 1 réponse",
        "2, FRENCH, 2 réponses",
        "0, ENGLISH, 0 answers",
        "1, ENGLISH, 1 answer"
    })
    void numbersTakeThePluralOfTheLanguage(long number, Language language, String text) {
        assertThat(new ReplyTexts(language).count(number, "answers")).isEqualTo(text);
    }

    @Test
    void bracesInAValueStayWhatTheyAre() {
        assertThat(french.say("found", Map.of("found", "{message}", "message", "Non.")))
                .isEqualTo("« {message} » : Non.");
    }
}

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

class ReplyTextsTest {

    private final ReplyTexts french = new ReplyTexts(ReplyLanguage.FR);

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
    @CsvSource({"0, FR, 0 réponse", "1, FR, 1 réponse", "2, FR, 2 réponses", "0, EN, 0 answers", "1, EN, 1 answer"})
    void numbersTakeThePluralOfTheLanguage(long number, ReplyLanguage language, String text) {
        assertThat(new ReplyTexts(language).count(number, "answers")).isEqualTo(text);
    }

    @Test
    void bracesInAValueStayWhatTheyAre() {
        assertThat(french.say("found", Map.of("found", "{message}", "message", "Non.")))
                .isEqualTo("« {message} » : Non.");
    }
}

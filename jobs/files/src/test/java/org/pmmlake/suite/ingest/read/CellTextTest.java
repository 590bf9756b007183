package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office",
                " \t office\r\n",
                "\u00A0office\u202F",
                "\uFEFFoffice\u200B",
                "\u200Eoffice\u2060\u00A0",
                "\u3000office\u2003",
                "of\u0000fi\u000Bce\u0007",
                "\u0085office\u0001"
            })
    void whatDoesNotCountIsLeftOut(String text) {
        assertThat(CellText.clean(text)).isEqualTo("office");
    }

    @Test
    void whatStandsInsideStays() {
        assertThat(CellText.clean("a\u00A0b\u200Bc\nd")).isEqualTo("a\u00A0b\u200Bc\nd");
    }

    @Test
    void namesAreComparedInOneFormWithSingleBlanks() {
        assertThat(CellText.name("Re\u0301gion\u00A0 Nord")).isEqualTo("R\u00E9gion Nord");
    }

    @Test
    void messagesShowWhatCannotBeSeen() {
        assertThat(CellText.shown("764\u00A0")).startsWith("\"764\\u00A0\"");
        assertThat(CellText.shown("a\u2013b")).startsWith("\"a\\u2013b\"");
        assertThat(CellText.shown(CellText.withoutHalves("a\uD83D\uD83D\uDE00\uDE00")))
                .startsWith("\"a\\uFFFD\uD83D\uDE00\\uFFFD\"");
        assertThat(CellText.shown("C\u00F4te d'Ivoire \uD83D\uDE00")).isEqualTo("\"C\u00F4te d'Ivoire \uD83D\uDE00\"");
    }
}

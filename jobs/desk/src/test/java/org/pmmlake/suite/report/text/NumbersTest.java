package org.pmmlake.suite.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers english = new Numbers(Language.ENGLISH);
    private final Numbers french = new Numbers(Language.FRENCH);

    @Test
    void eachLanguageHasItsMarks() {
        assertThat(english.decimal(1234567.891, 2)).isEqualTo("1,234,567.89");
        assertThat(french.decimal(1234567.891, 2)).isEqualTo("1\u202f234\u202f567,89");
        assertThat(english.percent(12.34, 1)).isEqualTo("12.3%");
        assertThat(french.percent(12.34, 1)).isEqualTo("12,3\u202f%");
    }

    @Test
    void halvesRoundUpAsInPrint() {
        assertThat(english.decimal(0.25, 1)).isEqualTo("0.3");
        assertThat(english.decimal(-0.25, 1)).isEqualTo("\u22120.3");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(english.decimal(-0.04, 1)).isEqualTo("0.0");
        assertThat(french.decimal(-0.0, 0)).isEqualTo("0");
    }

    @Test
    void whatIsNotDefinedIsADash() {
        assertThat(english.percent(null, 1)).isEqualTo("–");
        assertThat(english.inUnit(null, "hours", 1)).isEqualTo("–");
        assertThat(english.probability(null)).isEqualTo("–");
    }

    @Test
    void aTinyProbabilityIsNotZero() {
        assertThat(english.probability(0.0)).isEqualTo("<\u00a00.001");
        assertThat(french.probability(0.0344)).isEqualTo("=\u00a00,034");
    }

    @Test
    void decimalsKeepThreeDigits() {
        assertThat(Numbers.decimals(67.6)).isEqualTo(1);
        assertThat(Numbers.decimals(-3.38)).isEqualTo(2);
        assertThat(Numbers.decimals(0.4)).isEqualTo(3);
        assertThat(Numbers.decimals(null)).isEqualTo(1);
    }

    @Test
    void ticksHaveNoSpareDecimals() {
        assertThat(english.tick(25)).isEqualTo("25");
        assertThat(english.tick(0.1 + 0.2)).isEqualTo("0.3");
    }
}

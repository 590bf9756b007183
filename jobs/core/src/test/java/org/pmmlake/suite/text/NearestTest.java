package org.pmmlake.suite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.to("analise", List.of("ingest", "analyse", "publish")))
                .contains("analyse");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("frobnicate", List.of("ingest", "analyse", "publish")))
                .isEmpty();
    }

    @Test
    void takesTheFirstBySpellingOfEquallyNearWords() {
        assertThat(Nearest.to("rub", List.of("run", "rut", "rum"))).contains("rum");
    }

    /** The example of Wagner and Fischer's article: kitten becomes sitting by two replacements and one insertion. */
    @Test
    void countsTypingErrors() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }

    @Property
    void distanceIsSymmetricAndZeroOnlyForEqualWords(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertThat(Nearest.distance(one, other)).isEqualTo(Nearest.distance(other, one));
        assertThat(Nearest.distance(one, other) == 0).isEqualTo(one.equals(other));
    }
}

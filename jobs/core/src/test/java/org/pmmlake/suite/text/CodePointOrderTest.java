package org.pmmlake.suite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {

    private static final int[] ALPHABET = {
        'a', 'b', ' ', 0xE9, 0x7FF, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF
    };

    @Test
    void isTheOrderOfTheBytes() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String one = text(random);
            String other = text(random);
            assertThat(Integer.signum(CodePointOrder.compare(one, other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other))));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}

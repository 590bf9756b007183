package org.pmmlake.suite.scan;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads decimals in canonical plain notation, as the silver tables hold them, without an object a number. */
final class DecimalText {

    private static final int MOST_DIGITS = 12;
    private static final int PLACES = 6;

    private DecimalText() {}

    /** The number in millionths; −1 where it has more than twelve digits before or six after the mark, or is anything else. */
    static long millionths(UTF8String text) {
        int length = text.numBytes();
        long digits = 0;
        int places = -1;
        int before = 0;
        for (int i = 0; i < length; i++) {
            byte character = text.getByte(i);
            if (character >= '0' && character <= '9') {
                digits = 10 * digits + (character - '0');
                if (places >= 0) {
                    places++;
                } else {
                    before++;
                }
            } else if (character == '.' && places < 0) {
                places = 0;
            } else {
                return -1;
            }
            if (places > PLACES || before > MOST_DIGITS) {
                return -1;
            }
        }
        if (before == 0) {
            return -1;
        }
        for (int place = Math.max(places, 0); place < PLACES; place++) {
            digits *= 10;
        }
        return digits;
    }
}

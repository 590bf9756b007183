package org.pmmlake.suite.review;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.text.ResourceText;

/** The words of one language for what Members are asked and told, from {@code texts_<code>.properties}. */
final class ReplyTexts {

    private final Language language;
    private final Properties texts;

    ReplyTexts(Language language) {
        this.language = language;
        this.texts = ResourceText.properties(ReplyTexts.class, "texts_" + language.code() + ".properties");
    }

    /** The text of this key, or empty. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** The text of this key with values in the place of their names in braces. */
    String say(String key, Map<String, String> values) {
        String text =
                find(key).orElseThrow(() -> new IllegalStateException("The texts of " + language + " lack " + key));
        return fill(text, values);
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** A number of things, such as {@code 1 answer}. */
    String count(long number, String things) {
        return number + " " + say(things + (language.isSingular(number) ? ".one" : ".many"));
    }

    /** One pass over the template, so that braces in a Member's own text stay what they are. */
    private static String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(values.getOrDefault(text.substring(open + 1, close), ""));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString().strip();
    }
}

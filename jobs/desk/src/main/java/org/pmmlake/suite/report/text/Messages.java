package org.pmmlake.suite.report.text;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import org.pmmlake.suite.text.ResourceText;

/**
 * The sentences of one language, from {@code messages_<code>.properties}. Numbers come into them ready written, so that
 * one place alone formats them.
 */
public final class Messages {

    private final Language language;
    private final Properties messages;

    private Messages(Language language) {
        this.language = language;
        this.messages = ResourceText.properties(Messages.class, "messages_" + language.code() + ".properties");
    }

    /** Reads the sentences of a language. */
    public static Messages of(Language language) {
        return new Messages(language);
    }

    public Language language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param values what stands for {@code {0}}, {@code {1}}, … in it
     * @throws IllegalStateException if there is no such message
     */
    public String say(String key, Object... values) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalStateException("The catalogue " + language.code() + " lacks '" + key + "'");
        }
        return values.length == 0 ? message : new MessageFormat(message, language.locale()).format(values);
    }

    /** The word for a code of a family, such as {@code direction} and {@code higher-better}; empty where there is none. */
    public Optional<String> word(String family, String code) {
        return Optional.ofNullable(messages.getProperty(family + "." + code));
    }
}

package org.pmmlake.suite.review;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Label;
import org.pmmlake.metrics.catalogue.LabelKind;
import org.pmmlake.suite.report.text.Language;

/**
 * What to ask a Member about an item, in words. A question never tells a number that derives from other Members' values:
 * it goes to one of them.
 */
final class Questions {

    private static final Pattern QUOTED = Pattern.compile("^\"([^\"]+)\"");
    private static final Pattern NEAREST = Pattern.compile("nearest is \"([^\"]+)\"");
    private static final Pattern ANSWERS = Pattern.compile("(\\d+) answers?");

    private final CycleCatalogues catalogues;
    private final Language language;
    private final ReplyTexts texts;

    Questions(CycleCatalogues catalogues, Language language) {
        this.catalogues = catalogues;
        this.language = language;
        this.texts = new ReplyTexts(language);
    }

    /** The words of the language. */
    ReplyTexts texts() {
        return texts;
    }

    String about(ReviewItem item) {
        String key = item.finding() ? texts.find(item.rule()).isPresent() ? item.rule() : "other" : "quarantine";
        return texts.say(
                key,
                Map.of(
                        "kpi", name(item),
                        "place", item.place(),
                        "behind", item.place().isEmpty() ? "" : " (" + item.place() + ")",
                        "observed", observed(item),
                        "expected", item.expected() == null ? "" : answers(item.expected()),
                        "message", explained(item)));
    }

    /** What a finding is about, in the language: a number of answers, or words for nothing; else what was sent. */
    String observed(ReviewItem item) {
        return texts.find("observed." + item.rule())
                .filter(none -> item.finding())
                .orElseGet(() -> answers(item.observed()));
    }

    private String answers(String text) {
        Matcher number = ANSWERS.matcher(text);
        return number.matches() ? texts.count(Long.parseLong(number.group(1)), "answers") : text;
    }

    /**
     * Why a record could not be used. The sentence of the run is in English and knows more; the other language says by
     * code what to write, with what was found and the nearest code.
     */
    String explained(ReviewItem item) {
        if (item.finding() || language == Language.ENGLISH) {
            return item.message();
        }
        Optional<String> sentence = texts.find(item.rule());
        if (sentence.isEmpty()) {
            return item.message();
        }
        StringBuilder text = new StringBuilder(sentence.get());
        Matcher nearest = NEAREST.matcher(item.message());
        if (nearest.find()) {
            text.append(' ').append(texts.say("nearest", Map.of("nearest", nearest.group(1))));
        }
        Matcher found = QUOTED.matcher(item.message());
        return found.find()
                ? texts.say("found", Map.of("found", found.group(1), "message", text.toString()))
                : text.toString();
    }

    private String name(ReviewItem item) {
        Catalogue catalogue = catalogues.forCycle(item.cycle());
        String code = item.kpi();
        if (code == null) {
            return "";
        }
        Optional<String> french = language == Language.FRENCH
                ? catalogue.label(LabelKind.KPI, code).map(Label::fr)
                : Optional.empty();
        return french.or(() -> catalogue.kpi(code).map(Kpi::name)).orElse(code);
    }
}

package org.pmmlake.suite.review;

import java.util.Map;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;

/**
 * What to ask a Member about an item, in words. A question never tells a number that derives from other Members' values:
 * it goes to one of them.
 */
final class Questions {

    /** By rule; {@code {kpi}}, {@code {place}}, {@code {observed}} and {@code {expected}} are filled in. */
    private static final Map<String, Map<Language, String>> TEXTS = Map.of(
            "absent-data-point",
            both(
                    "{kpi}: the number {place} was not sent, so that the KPI has no value. Please send it, or leave the"
                            + " KPI blank with a reason.",
                    "{kpi} : le nombre {place} n'a pas été transmis, l'indicateur n'a donc pas de valeur. Veuillez le"
                            + " transmettre, ou laisser l'indicateur vide en donnant une raison."),
            "zero-denominator",
            both(
                    "{kpi}: {place} is 0, so that the KPI cannot be computed. Is it really 0, or was it not measured?",
                    "{kpi} : {place} vaut 0, l'indicateur ne peut donc pas être calculé. Est-ce bien 0, ou la mesure"
                            + " manque-t-elle ?"),
            "value-not-finite",
            both(
                    "{kpi}: the numbers are so large that the KPI cannot be computed. Please check their units.",
                    "{kpi} : les nombres sont si grands que l'indicateur ne peut pas être calculé. Veuillez vérifier les"
                            + " unités."),
            "unanswered-question",
            both(
                    "{kpi}: {observed} were sent where the questionnaire asks for {expected}. Questions left open count"
                            + " as not YES. What are their answers?",
                    "{kpi} : {observed} transmises sur {expected} demandées. Une question sans réponse ne compte pas"
                            + " comme OUI. Quelles sont les réponses manquantes ?"),
            "share-over-100",
            both(
                    "{kpi}{place}: the share is {observed} %, yet a part cannot exceed its whole. Which of the two"
                            + " numbers is right?",
                    "{kpi}{place} : la part est de {observed} %, or une partie ne peut dépasser le tout. Lequel des deux"
                            + " nombres est exact ?"),
            "breakdown-total",
            both(
                    "{kpi}: the categories of {place} add up to {observed}, the total that was sent is {expected}. Which"
                            + " is right?",
                    "{kpi} : la somme des catégories de {place} est {observed}, le total transmis est {expected}. Lequel"
                            + " est exact ?"),
            "outlier",
            both(
                    "{kpi}: {observed} lies far from what is usually reported. Please confirm the value and its unit.",
                    "{kpi} : {observed} s'écarte beaucoup des valeurs habituelles. Veuillez confirmer la valeur et son"
                            + " unité."));

    private static final Map<Language, String> QUARANTINE = both(
            "{place} could not be used. {message} Please send it corrected.",
            "{place} n'a pas pu être utilisé. {message} Veuillez le renvoyer corrigé.");

    private final CycleCatalogues catalogues;
    private final Language language;

    Questions(CycleCatalogues catalogues, Language language) {
        this.catalogues = catalogues;
        this.language = language;
    }

    private static Map<Language, String> both(String english, String french) {
        return Map.of(Language.EN, english, Language.FR, french);
    }

    /** The question about an item. */
    String about(ReviewItem item) {
        Map<Language, String> texts = item.finding() ? TEXTS.get(item.rule()) : QUARANTINE;
        String text = texts == null ? "{kpi}{place}: {message}" : texts.getOrDefault(language, "");
        return fill(
                text,
                Map.of(
                        "kpi", name(item),
                        "place", place(item),
                        "observed", item.observed(),
                        "expected", item.expected() == null ? "" : item.expected(),
                        "message", item.message()));
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

    /** The place of a share stands behind the name of its KPI, if there is one. */
    private static String place(ReviewItem item) {
        boolean behind = item.rule().equals("share-over-100") || !TEXTS.containsKey(item.rule());
        return item.finding() && behind && !item.place().isEmpty() ? " (" + item.place() + ")" : item.place();
    }

    private String name(ReviewItem item) {
        Catalogue catalogue = catalogues.forCycle(item.cycle());
        String code = item.kpi();
        return code == null ? "" : catalogue.kpi(code).map(Kpi::name).orElse(code);
    }
}

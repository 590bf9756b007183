package org.pmmlake.suite.notebook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short forms for what every notebook says of a cell. In a table it is the value, numbers rounded: it is null where it is
 * withheld or undefined, which the row's {@code disclosure} tells apart. In sentences and pictures it is a text: the value,
 * else why it is withheld, else that it is undefined.
 *
 * <p>{@code {{b.mean, 2}}} shows a number with two decimals ({@code 0}: a whole number), {@code {{b.low_response, yes}}} a
 * boolean, {@code {{p.need, text}}} a text. Notebooks hold the long form, which any SQL engine knows.
 */
final class Shorthand {

    private static final Pattern FORM = Pattern.compile("\\{\\{(?:([a-z]+)\\.)?([a-z0-9_]+), (text|yes|[0-9])}}");

    private Shorthand() {}

    /** A statement of a kind in its long form. */
    static String spelledOut(String sql, Statement.DrawingKind kind) {
        String spelled = FORM.matcher(sql)
                .replaceAll(form -> Matcher.quoteReplacement(
                        kind == Statement.DrawingKind.TABLE ? valueForm(form) : longForm(form)));
        if (spelled.contains("{{")) {
            throw new IllegalArgumentException("A short form is not understood: " + spelled);
        }
        return spelled;
    }

    private static String valueForm(MatchResult form) {
        String column = (form.group(1) == null ? "" : form.group(1) + ".") + form.group(2);
        return form.group(3).matches("[1-9]") ? "round(" + column + ", " + form.group(3) + ")" : column;
    }

    private static String longForm(MatchResult form) {
        String row = form.group(1) == null ? "" : form.group(1) + ".";
        String column = row + form.group(2);
        String otherwise = "coalesce('withheld (' || nullif(" + row + "disclosure, 'published') || ')', '–')";
        String kind = form.group(3);
        return switch (kind) {
            case "text" -> "CASE WHEN " + column + " IS NOT NULL THEN " + column + " ELSE " + otherwise + " END";
            case "yes" -> "CASE " + column + " WHEN true THEN 'yes' WHEN false THEN 'no' ELSE " + otherwise + " END";
            case "0" ->
                "CASE WHEN " + column + " IS NOT NULL THEN CAST(" + column + " AS string) ELSE " + otherwise + " END";
            default ->
                "CASE WHEN " + column + " IS NOT NULL THEN format_string('%." + kind + "f', " + column + ") ELSE "
                        + otherwise + " END";
        };
    }
}

package org.pmmlake.suite.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/**
 * Who a release is for (contract §6).
 *
 * @param kind what it sees
 * @param code code of the Union or Member; empty for the others
 */
public record Audience(Kind kind, String code) {

    /** The kinds of audiences. */
    public enum Kind {
        PUBLIC,
        WCO,
        UNION,
        MEMBER
    }

    /** All national contact points, peer reviewers and the Secretariat. */
    public static final Audience WCO = new Audience(Kind.WCO, "");

    /** Reads {@code public}, {@code wco}, {@code union=<code>} or {@code member=<code>}; empty for anything else. */
    public static Optional<Audience> parse(String text) {
        if (text.equals("public")) {
            return Optional.of(new Audience(Kind.PUBLIC, ""));
        }
        if (text.equals("wco")) {
            return Optional.of(WCO);
        }
        if (text.startsWith("union=") && text.length() > "union=".length()) {
            return Optional.of(new Audience(Kind.UNION, text.substring("union=".length())));
        }
        if (text.startsWith("member=") && text.length() > "member=".length()) {
            return Optional.of(new Audience(Kind.MEMBER, text.substring("member=".length())));
        }
        return Optional.empty();
    }

    /** As written on the command line. */
    public String text() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? name : name + "=" + code;
    }

    /** The name of its folder; a code that is no plain word is encoded, so that it can never leave the folder. */
    public String folder() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return code.isEmpty()
                ? name
                : name + "="
                        + URLEncoder.encode(code, StandardCharsets.UTF_8)
                                .replace("*", "%2A")
                                .replace(".", "%2E");
    }

    String slug() {
        return folder().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether the audience may see the value of a Member in a KPI of this level, leaving its own values aside. */
    public boolean maySee(DisclosureLevel level) {
        return level == DisclosureLevel.PUBLIC || (kind != Kind.PUBLIC && level == DisclosureLevel.WCO);
    }
}

package org.pmmlake.metrics.disclosure;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/**
 * Who a release is for (contract §6). Each kind states every right by itself and none inherits one, so that a new kind, or
 * a new level, sees nothing until its rights are written down.
 */
public sealed interface Audience {

    String SPELLINGS = "public, wco, union=<code> or member=<code>";

    /** A code becomes a folder name: nothing that walks out of the folder, nothing that a shell or a URI would read. */
    String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    /** Whose a value is, seen from an audience. */
    enum Owner {
        /** The value is the reader's own. */
        READER,
        /** It belongs to a Member of a Union whose releases the audience reads. */
        SAME_UNION,
        /** It belongs to anybody else. */
        OTHER
    }

    /** What an audience may beside seeing values. */
    enum Right {
        /** Members' levels of tools: the contract gives them no level, and none means WCO. */
        TOOLS,
        /** Which files came, and what was refused: for those who work with Members. */
        FILES
    }

    /** The audience as the command line, the settings and the ledger write it. */
    String text();

    /** Whose values are seen where it makes no difference whose they are. */
    Set<Owner> ANYBODY = Set.of(Owner.values());

    /**
     * What an audience may; whatever is not named is denied.
     *
     * @param values whose values it sees, by their level
     * @param rights what else it may
     * @param hasMembers whether readers may be Members, who know their own values
     */
    record Grant(Map<DisclosureLevel, Set<Owner>> values, Set<Right> rights, boolean hasMembers) {}

    Grant grant();

    /** Whether the audience exists in a lake with these Members and Unions. */
    boolean isAmong(Set<String> members, Set<String> unions);

    /** Whether the audience may see a Member's value of this level. */
    default boolean sees(DisclosureLevel level, Owner owner) {
        return grant().values().getOrDefault(level, Set.of()).contains(owner);
    }

    /** Everybody. */
    record Public() implements Audience {
        private static final Grant GRANT = new Grant(Map.of(DisclosureLevel.PUBLIC, ANYBODY), Set.of(), false);

        @Override
        public String text() {
            return "public";
        }

        @Override
        public Grant grant() {
            return GRANT;
        }

        @Override
        public boolean isAmong(Set<String> members, Set<String> unions) {
            return true;
        }
    }

    /** All national contact points, peer reviewers and the Secretariat. */
    record Wco() implements Audience {
        private static final Grant GRANT = new Grant(
                Map.of(
                        DisclosureLevel.PUBLIC, ANYBODY,
                        DisclosureLevel.WCO, ANYBODY),
                Set.of(Right.TOOLS, Right.FILES),
                true);

        @Override
        public String text() {
            return "wco";
        }

        @Override
        public Grant grant() {
            return GRANT;
        }

        @Override
        public boolean isAmong(Set<String> members, Set<String> unions) {
            return true;
        }
    }

    /** The Members of a customs union. */
    record Union(String code) implements Audience {
        private static final Grant GRANT = new Grant(
                Map.of(
                        DisclosureLevel.PUBLIC, ANYBODY,
                        DisclosureLevel.WCO, ANYBODY,
                        DisclosureLevel.UNION, Set.of(Owner.SAME_UNION)),
                Set.of(Right.TOOLS, Right.FILES),
                true);

        @Override
        public String text() {
            return "union=" + code;
        }

        @Override
        public Grant grant() {
            return GRANT;
        }

        @Override
        public boolean isAmong(Set<String> members, Set<String> unions) {
            return unions.contains(code);
        }
    }

    /** One Member. */
    record Member(String code) implements Audience {
        private static final Grant GRANT = new Grant(
                Map.of(
                        DisclosureLevel.PUBLIC,
                        ANYBODY,
                        DisclosureLevel.WCO,
                        ANYBODY,
                        DisclosureLevel.UNION,
                        Set.of(Owner.READER, Owner.SAME_UNION),
                        DisclosureLevel.NATIONAL,
                        Set.of(Owner.READER)),
                Set.of(Right.TOOLS, Right.FILES),
                false);

        @Override
        public String text() {
            return "member=" + code;
        }

        @Override
        public Grant grant() {
            return GRANT;
        }

        @Override
        public boolean isAmong(Set<String> members, Set<String> unions) {
            return members.contains(code);
        }
    }

    /** Whether the audience is one Member, by code. */
    default boolean isMember(String member) {
        return equals(new Member(member));
    }

    /** Whether everybody may read its releases. */
    default boolean isOpen() {
        return equals(new Public());
    }

    /** Reads an audience; empty for anything that is not spelled like one. The code in it need not exist. */
    static Optional<Audience> parse(String text) {
        int equals = text.indexOf('=');
        String kind = equals < 0 ? text : text.substring(0, equals);
        String code = text.substring(equals + 1);
        boolean hasCode = equals >= 0 && code.matches(CODE);
        return switch (kind) {
            case "public" -> equals < 0 ? Optional.of(new Public()) : Optional.empty();
            case "wco" -> equals < 0 ? Optional.of(new Wco()) : Optional.empty();
            case "union" -> hasCode ? Optional.of(new Union(code)) : Optional.empty();
            case "member" -> hasCode ? Optional.of(new Member(code)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * Reads an audience that the suite wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Audience of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + text + "\" is no audience: expected " + SPELLINGS + "."));
    }

    /** The audience whose releases lie in a folder of this name; empty for other folders. */
    static Optional<Audience> ofFolder(String name) {
        try {
            return parse(URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .filter(audience -> audience.folder().equals(name));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** The name of its folder; a code that is no plain word is encoded, so that it can never leave the folder. */
    default String folder() {
        String text = text();
        int code = text.indexOf('=') + 1;
        return text.substring(0, code)
                + URLEncoder.encode(text.substring(code), StandardCharsets.UTF_8)
                        .replace("*", "%2A")
                        .replace(".", "%2E");
    }

    /** A short name for files: lower-case letters, digits and hyphens. */
    default String slug() {
        return folder().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}

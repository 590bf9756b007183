package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.disclosure.Audience.Owner;
import org.pmmlake.metrics.disclosure.Audience.Right;

/** The rights of each audience, as the contract's §6 lists them, and what is no audience. */
class AudienceTest {

    /** Levels are PUBLIC, WCO, UNION, NATIONAL; + is seen, - is not. */
    @ParameterizedTest
    @CsvSource({
        "public,     OTHER,      +---",
        "public,     SAME_UNION, +---",
        "public,     READER,     +---",
        "wco,        OTHER,      ++--",
        "wco,        SAME_UNION, ++--",
        "wco,        READER,     ++--",
        "union=EAC,  OTHER,      ++--",
        "union=EAC,  SAME_UNION, +++-",
        "union=EAC,  READER,     ++--",
        "member=X01, OTHER,      ++--",
        "member=X01, SAME_UNION, +++-",
        "member=X01, READER,     ++++"
    })
    void seesMemberValuesByLevel(String text, Owner owner, String rights) {
        Audience audience = Audience.of(text);
        StringBuilder seen = new StringBuilder();
        for (DisclosureLevel level : DisclosureLevel.values()) {
            seen.append(audience.sees(level, owner) ? '+' : '-');
        }

        assertThat(seen.toString()).isEqualTo(rights);
    }

    /** Tools, files, whether readers may be Members, whether everybody reads it. */
    @ParameterizedTest
    @CsvSource({"public, ---+", "wco, +++-", "union=EAC, +++-", "member=X01, ++--"})
    void hasTheRightsOfItsKind(String text, String rights) {
        Audience audience = Audience.of(text);

        assertThat(mark(audience.grant().rights().contains(Right.TOOLS))
                        + mark(audience.grant().rights().contains(Right.FILES))
                        + mark(audience.grant().hasMembers())
                        + mark(audience.isOpen()))
                .isEqualTo(rights);
    }

    private static String mark(boolean right) {
        return right ? "+" : "-";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Public",
                "public ",
                "public=",
                "public=X01",
                "wco=X01",
                "everybody",
                "union",
                "union=",
                "member",
                "member=",
                "member=../public",
                "member=.hidden",
                "member=X 01",
                "member=X01,public",
                "Member=X01",
                "team=X01",
                "=X01"
            })
    void isNothingElse(String text) {
        assertThat(Audience.parse(text)).isEmpty();
        assertThatThrownBy(() -> Audience.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("public, wco, union=<code> or member=<code>");
    }

    @ParameterizedTest
    @CsvSource({
        "public,       public,         public",
        "wco,          wco,            wco",
        "union=EAC,    union=EAC,      union-eac",
        "member=X01,   member=X01,     member-x01",
        "member=A.B_c, member=A%2EB_c, member-a-2eb-c"
    })
    void isFoundByItsFolder(String text, String folder, String slug) {
        Audience audience = Audience.of(text);

        assertThat(audience.text()).isEqualTo(text);
        assertThat(audience.folder()).isEqualTo(folder);
        assertThat(audience.slug()).isEqualTo(slug);
        assertThat(Audience.ofFolder(folder)).contains(audience);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member=A.B", "member%3DX01", "%", "current", "union=%2E%2E"})
    void findsNothingInOtherFolders(String folder) {
        assertThat(Audience.ofFolder(folder)).isEmpty();
    }

    /** Codes of a register may be spelled in any way: none leaves the folder of all that is published. */
    @Test
    void staysInItsFolderWhateverItsCode() {
        assertThat(new Audience.Member("../wco").folder()).isEqualTo("member=%2E%2E%2Fwco");
    }

    @Test
    void existsWhereTheRegisterKnowsIt() {
        Set<String> members = Set.of("X01");
        Set<String> unions = Set.of("EAC");

        assertThat(new Audience.Public().isAmong(Set.of(), Set.of())).isTrue();
        assertThat(new Audience.Wco().isAmong(Set.of(), Set.of())).isTrue();
        assertThat(new Audience.Member("X01").isAmong(members, unions)).isTrue();
        assertThat(new Audience.Member("EAC").isAmong(members, unions)).isFalse();
        assertThat(new Audience.Union("EAC").isAmong(members, unions)).isTrue();
        assertThat(new Audience.Union("X01").isAmong(members, unions)).isFalse();
    }

    @Test
    void isOneMemberOnly() {
        assertThat(new Audience.Member("X01").isMember("X01")).isTrue();
        assertThat(new Audience.Member("X01").isMember("X02")).isFalse();
        assertThat(new Audience.Union("X01").isMember("X01")).isFalse();
        assertThat(new Audience.Wco().isMember("X01")).isFalse();
        assertThat(new Audience.Public().isMember("X01")).isFalse();
    }
}

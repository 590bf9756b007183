package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fictional register: the 62 Members whose groups fit the report, and further ones for larger demos. */
final class Register {

    private static final Map<String, String> UNIONS = Map.of(
            "AMS", "UNION_WEST",
            "AP", "UNION_OCEAN",
            "ESA", "UNION_SOUTH",
            "EUR", "UNION_NORTH",
            "MENA", "UNION_GULF",
            "WCA", "UNION_SAHEL");
    private static final Map<String, Double> PRODUCT =
            Map.of("INC_LOW", 14.0, "INC_LOWER_MIDDLE", 60.0, "INC_UPPER_MIDDLE", 140.0, "INC_HIGH", 420.0);

    private Register() {}

    /** The first {@code members} of the register; beyond the 62, the groups of a drawn one of the 62. */
    static List<DemoMember> members(int members, long seed) {
        Dice dice = Dice.of(seed, "register");
        List<List<String>> rows = new ArrayList<>(Resources.rows("register.csv"));
        List<DemoMember> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            List<String> row = i < rows.size() ? rows.get(i) : dice.pick(rows);
            all.add(member(i + 1, row, dice));
        }
        return List.copyOf(all);
    }

    /** Further ones after the first {@code before}, with the groups of drawn ones of the 62. */
    static List<DemoMember> further(int before, int members, Dice dice) {
        List<List<String>> rows = Resources.rows("register.csv");
        List<DemoMember> further = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            further.add(member(before + i, dice.pick(rows), dice));
        }
        return List.copyOf(further);
    }

    private static DemoMember member(int number, List<String> groups, Dice dice) {
        String region = groups.get(1);
        String income = groups.get(2);
        String geography = groups.get(3);
        double size = PRODUCT.getOrDefault(income, 50.0) * (geography.equals("GEO_ISLAND") ? 0.25 : 1);
        double product = Math.rint(10 * size * StrictMath.exp(1.1 * dice.normal())) / 10;
        List<String> unions = new ArrayList<>();
        if (dice.chance(0.6)) {
            unions.add(UNIONS.getOrDefault(region, "UNION_WEST"));
        }
        if (geography.equals("GEO_ISLAND") && dice.chance(0.5)) {
            unions.add("UNION_ISLES");
        }
        return new DemoMember(
                code(number),
                region,
                income,
                geography,
                groups.get(4),
                String.join(";", unions),
                Math.max(0.3, product));
    }

    /** {@code X01}, {@code X62}, {@code X186}. */
    static String code(int number) {
        return number < 10 ? "X0" + number : "X" + number;
    }
}

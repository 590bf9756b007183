package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.pmmlake.suite.oracle.LandedRow.Kind;

/** The registers of fictional Members, which change from cycle to cycle and have gaps. */
final class RandomRegister {
    private final Report report;
    private final Random random;
    private final List<RandomRow> current = new ArrayList<>();

    RandomRegister(Report report, RandomSettings settings, Random random) {
        this.report = report;
        this.random = random;
        for (int i = 1; i <= settings.members(); i++) {
            current.add(member("X%02d".formatted(i), "Fictional Administration " + i));
        }
    }

    private RandomRow member(String code, String name) {
        RandomRow row = RandomRow.of(Kind.MEMBER, "member", code, "name", name);
        for (String kind : Report.CLASSIFICATIONS) {
            row = row.with(kind.toLowerCase(Locale.ROOT), random.nextInt(15) == 0 ? "" : group(kind));
        }
        String unions = random.nextInt(3) == 0 ? "UNION_A;UNION_B" : random.nextInt(2) == 0 ? "UNION_C" : "";
        return row.with("unions", unions).with("gdp_usd_bn", gdp());
    }

    private String group(String kind) {
        List<String> codes = report.groups().stream()
                .filter(group -> group.kind().equals(kind))
                .map(Report.Group::code)
                .toList();
        // Squaring favours the first groups, so that the last have few Members or none.
        double skewed = Math.pow(random.nextDouble(), 2);
        return codes.get((int) (skewed * codes.size()));
    }

    private String gdp() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "0";
            default -> "%d.%03d".formatted((int) Math.exp(1 + 7 * random.nextDouble()), random.nextInt(1000));
        };
    }

    /** The register of the next cycle, without a few Members. */
    List<RandomRow> next() {
        List<RandomRow> register = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            if (random.nextInt(10) == 0) {
                current.set(i, current.get(i).with("wco_region", group("WCO_REGION")));
            }
            if (random.nextInt(12) > 0) {
                register.add(current.get(i));
            }
        }
        return register;
    }

    /** Rows that break the register's rules, of Members that are not otherwise in it. */
    List<RandomRow> refused() {
        RandomRow any =
                member("X901", "Fictional, with a comma and\na new line").with("gdp_usd_bn", "12");
        return List.of(
                any.with("wco_region", "ATLANTIS").refusedFor("unknown-group"),
                any.with("member", "X902").with("gdp_usd_bn", "1,5").refusedFor("bad-number"),
                any.with("member", "X903").with("gdp_usd_bn", "-3").refusedFor("negative-number"),
                any.with("member", "X904").refusedFor("conflicting-rows"),
                any.with("member", "X904").with("gdp_usd_bn", "13").refusedFor("conflicting-rows"));
    }

    /** The Members of {@link #refused()} and one who is nowhere. */
    static List<String> strangers() {
        return List.of("X901", "X902", "X903", "X904", "X905");
    }
}

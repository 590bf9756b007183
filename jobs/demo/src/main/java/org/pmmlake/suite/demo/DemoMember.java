package org.pmmlake.suite.demo;

import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;

/** A fictional Member with its groups, its unions ({@code ;}-separated) and its product in billion dollars. */
record DemoMember(
        String code,
        String region,
        String income,
        String geography,
        String administration,
        String unions,
        double gdpBillion) {

    String group(GroupKind kind) {
        return switch (kind) {
            case GLOBAL -> Group.ALL;
            case WCO_REGION -> region;
            case INCOME_GROUP -> income;
            case GEOGRAPHIC_TYPE -> geography;
            case ADMINISTRATION_TYPE -> administration;
        };
    }

    DemoMember withGdp(double value) {
        return new DemoMember(code, region, income, geography, administration, unions, value);
    }
}

package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.figures.PublishedFigure;

/** Women for 100 men by job grade, for the Members that tell it: one grade after the other, each below or above the last as printed. */
final class GradeTwin {

    static final String BREAKDOWN = "job_grade";
    private static final String OFFICER = "officer";
    private static final String MIDDLE = "middle_management";
    private static final String SENIOR = "senior_management";
    private static final Map<String, String> GRADES = Map.of(
            "JOB_OFFICER", OFFICER,
            "JOB_MIDDLE_MANAGEMENT", MIDDLE,
            "JOB_SENIOR_MANAGEMENT", SENIOR,
            "HIGHER_MANAGEMENT", SENIOR);
    private static final double STEP = 1;
    private static final int ROUNDS = 30;

    private final Kpi kpi;
    private final List<DemoMember> members;
    private final Groups groups;
    private final List<PublishedFigure> figures;
    private final Dice dice;
    private final boolean[] answering;
    private boolean[] telling;

    /** @param answering who answers the KPI at all */
    GradeTwin(
            Kpi kpi,
            List<DemoMember> members,
            Groups groups,
            List<PublishedFigure> figures,
            boolean[] answering,
            Dice dice) {
        this.kpi = kpi;
        this.members = members;
        this.groups = groups;
        this.figures = figures.stream()
                .filter(figure -> figure.kpi().equals(kpi.code()))
                .toList();
        this.dice = dice;
        this.answering = answering;
        this.telling = telling();
    }

    /** Data points by grade of each Member; empty for those that do not tell. */
    List<Map<String, Map<String, Long>>> solve() {
        List<KpiTwin.Solution> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            telling = telling();
            List<KpiTwin.Solution> grades = grades();
            double deviation =
                    grades.stream().mapToDouble(KpiTwin.Solution::deviation).sum();
            if (deviation < least) {
                least = deviation;
                best = grades;
            }
        }
        return byMember(best);
    }

    private List<KpiTwin.Solution> grades() {
        KpiTargets officer = printed(OFFICER);
        demand(officer, GroupKind.GEOGRAPHIC_TYPE, "GEO_ISLAND", new Band(56.5, 68.5));
        KpiTwin.Solution officers = solve(OFFICER, officer, 150, 250);
        KpiTargets middle = printed(MIDDLE);
        demandMiddle(middle, officers.candidate());
        KpiTwin.Solution middles = solve(MIDDLE, middle, 150, 90);
        KpiTargets senior = printed(SENIOR);
        demandSenior(senior, officers.candidate(), middles.candidate());
        return List.of(officers, middles, solve(SENIOR, senior, 140, 40));
    }

    private static List<Map<String, Map<String, Long>>> byMember(List<KpiTwin.Solution> grades) {
        boolean[] tells = grades.get(0).candidate().in();
        List<Map<String, Map<String, Long>>> all = new ArrayList<>();
        for (int i = 0; i < tells.length; i++) {
            Map<String, Map<String, Long>> own = new LinkedHashMap<>();
            if (tells[i]) {
                own.put(BREAKDOWN + "/" + OFFICER, grades.get(0).points().get(i));
                own.put(BREAKDOWN + "/" + MIDDLE, grades.get(1).points().get(i));
                own.put(BREAKDOWN + "/" + SENIOR, grades.get(2).points().get(i));
            }
            all.add(own);
        }
        return all;
    }

    /** The printed number of Members, among them all of the groups whose number is printed. */
    private boolean[] telling() {
        boolean[] chosen = new boolean[answering.length];
        int wanted = 0;
        for (PublishedFigure figure : figures) {
            if (!figure.statistic().equals("n_responses_disaggregated")) {
                continue;
            }
            if (figure.groupKind().equals(BREAKDOWN)) {
                wanted = (int) figure.number();
            } else {
                int group = groups.index(GroupKind.valueOf(figure.kind()), figure.group());
                for (int i : groups.members(group)) {
                    chosen[i] = answering[i];
                }
            }
        }
        int left = wanted;
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            left -= chosen[i] ? 1 : 0;
            if (answering[i] && !chosen[i]) {
                others.add(i);
            }
        }
        List<Integer> order = new ArrayList<>(dice.shuffled(others));
        // The small region first, so that it has more than one Member.
        order.sort(Comparator.comparing(i -> !members.get(i).region().equals("WCA")));
        order.subList(0, left).forEach(i -> chosen[i] = true);
        return chosen;
    }

    private KpiTargets printed(String grade) {
        KpiTargets targets = new KpiTargets(groups);
        for (PublishedFigure figure : figures) {
            if (!figure.statistic().equals("mean") || !figure.groupKind().contains(BREAKDOWN)) {
                continue;
            }
            int bar = figure.group().indexOf('|');
            String own = GRADES.get(figure.group().substring(bar + 1));
            if (grade.equals(own)) {
                GroupKind kind = bar < 0
                        ? GroupKind.GLOBAL
                        : GroupKind.valueOf(
                                figure.kind().substring(0, figure.kind().indexOf('+')));
                demand(targets, kind, bar < 0 ? "ALL" : figure.group().substring(0, bar), Band.of(figure));
            }
        }
        return targets;
    }

    private void demand(KpiTargets targets, GroupKind kind, String code, Band band) {
        int group = groups.index(kind, code);
        for (int i : groups.members(group)) {
            if (telling[i]) {
                targets.demandMean(group, band);
                return;
            }
        }
    }

    /** Second between officers and seniors in four regions, highest in the two that are printed or have one Member. */
    private void demandMiddle(KpiTargets middle, Candidate officers) {
        for (String region : List.of("AMS", "AP", "ESA", "EUR")) {
            demand(
                    middle,
                    GroupKind.WCO_REGION,
                    region,
                    new Band(-1e9, mean(officers, GroupKind.WCO_REGION, region) - STEP));
        }
        demand(
                middle,
                GroupKind.WCO_REGION,
                "MENA",
                new Band(mean(officers, GroupKind.WCO_REGION, "MENA") + STEP, 1e9));
        demand(middle, GroupKind.GEOGRAPHIC_TYPE, "GEO_OTHER", new Band(36, 80));
        demand(middle, GroupKind.INCOME_GROUP, "INC_UPPER_MIDDLE", new Band(48, 92));
        demand(middle, GroupKind.INCOME_GROUP, "INC_HIGH", new Band(48, 72));
    }

    /** Lowest in all regions but the one that is printed, and in all income groups but that with low income. */
    private void demandSenior(KpiTargets senior, Candidate officers, Candidate middles) {
        for (String region : List.of("AMS", "AP", "ESA", "EUR", "MENA")) {
            double least = least(officers, middles, GroupKind.WCO_REGION, region);
            demand(senior, GroupKind.WCO_REGION, region, new Band(-1e9, least - STEP));
        }
        for (String income : List.of("INC_LOWER_MIDDLE", "INC_UPPER_MIDDLE", "INC_HIGH")) {
            double least = least(officers, middles, GroupKind.INCOME_GROUP, income);
            demand(senior, GroupKind.INCOME_GROUP, income, new Band(-1e9, least - STEP));
        }
        double low = least(officers, middles, GroupKind.INCOME_GROUP, "INC_LOW");
        demand(senior, GroupKind.INCOME_GROUP, "INC_LOW", new Band(low + 0.3, 1e9));
        demand(senior, GroupKind.GEOGRAPHIC_TYPE, "GEO_LANDLOCKED", new Band(46.5, 60.5));
    }

    private double least(Candidate officers, Candidate middles, GroupKind kind, String code) {
        return Math.min(mean(officers, kind, code), mean(middles, kind, code));
    }

    private double mean(Candidate grade, GroupKind kind, String code) {
        double sum = 0;
        int n = 0;
        for (int i : groups.members(groups.index(kind, code))) {
            if (grade.in()[i]) {
                sum += grade.x()[i];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    private KpiTwin.Solution solve(String grade, KpiTargets targets, double high, double staff) {
        int n = Candidate.count(telling);
        Shape shape = new Shape(kpi.code() + "/" + grade, n, n, 0, 0.5, high, 55, 0, staff);
        @Nullable Band[] box = new Band[members.size()];
        return new KpiTwin(kpi, shape, targets, box, dice).solve(telling, telling, 3);
    }
}

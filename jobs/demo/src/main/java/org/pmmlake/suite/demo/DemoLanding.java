package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.figures.PublishedFigure;

/**
 * Writes the landing zone of the demo: submissions of fictional Members for up to three cycles. Those of the first
 * cycle, run through the jobs, give the figures that the report prints.
 */
public final class DemoLanding {

    private static final int FIRST = 2022;
    private static final int CORRECTIONS = 5;
    private static final Map<Integer, Integer> JOINING = Map.of(2024, 9, 2026, 8);
    private static final Map<Integer, Integer> LEAVING = Map.of(2024, 3, 2026, 2);
    private static final List<String> REGIONS = List.of("AMS", "AP", "EUR", "ESA", "WCA", "MENA");

    private final DemoParameters parameters;
    private final DemoSources sources;
    private final Path landing;

    private DemoLanding(DemoParameters parameters, DemoSources sources, Path landing) {
        this.parameters = parameters;
        this.sources = sources;
        this.landing = landing;
    }

    /**
     * Writes the cycles of {@code parameters} below {@code landing}, one folder {@code cycle=<year>} each; files that
     * are there keep their place unless they have the same name.
     *
     * @param first catalogue of the cycles 2022 and 2024
     * @param second catalogue of the cycle 2026; null if it is the first one
     * @param figures the printed figures
     * @param lists the printed lists, of which those of tools are used
     */
    public static void write(
            DemoParameters parameters,
            Catalogue first,
            @Nullable Catalogue second,
            List<PublishedFigure> figures,
            Map<String, List<String>> lists,
            Path landing)
            throws IOException {
        DemoSources sources = new DemoSources(first, second == null ? first : second, figures, lists);
        new DemoLanding(parameters, sources, landing).write();
    }

    private void write() throws IOException {
        int everyone = parameters.known()
                + JOINING.values().stream().mapToInt(Integer::intValue).sum();
        List<DemoMember> register = Register.members(everyone, parameters.seed());
        CycleState state = first(register);
        int last = parameters.cycles().get(parameters.cycles().size() - 1);
        for (int cycle = FIRST; cycle <= last; cycle += 2) {
            if (cycle > FIRST) {
                int leaving = LEAVING.getOrDefault(cycle, 0);
                int members = state.members().size() - leaving + JOINING.getOrDefault(cycle, 0);
                state = new Forward(sources.catalogue(cycle), dice("forward", cycle))
                        .next(state, register, leaving, members);
            }
            if (parameters.cycles().contains(cycle)) {
                write(cycle, state);
                Crowd crowd = new Crowd(sources.catalogue(cycle), cycle, parameters);
                crowd.write(landing, everyone, parameters.members() - parameters.known());
            }
        }
    }

    private Dice dice(String purpose, int cycle) {
        return Dice.of(parameters.seed(), purpose + "/" + cycle);
    }

    /** The 62 of the report; further ones are drawn like newcomers. */
    private CycleState first(List<DemoMember> register) {
        List<DemoMember> members = register.subList(0, parameters.known());
        List<DemoMember> known = members.subList(0, DemoParameters.REPORT_MEMBERS);
        Catalogue catalogue = sources.catalogue(FIRST);
        FirstCycle twin = new FirstCycle(catalogue, sources.figures(), known, parameters.seed());
        List<Map<String, KpiEntry>> entries = twin.entries();
        List<Map<String, Integer>> tools =
                FirstTools.levels(catalogue, sources.figures(), sources.lists(), twin.values(), parameters.seed());
        Forward newcomers = new Forward(catalogue, dice("newcomers", FIRST));
        Map<String, Map<String, KpiEntry>> entriesByMember = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> toolsByMember = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            boolean isKnown = i < known.size();
            entriesByMember.put(members.get(i).code(), isKnown ? entries.get(i) : newcomers.newEntries());
            toolsByMember.put(members.get(i).code(), isKnown ? tools.get(i) : newcomers.newTools());
        }
        return new CycleState(members, entriesByMember, toolsByMember);
    }

    private void write(int cycle, CycleState state) throws IOException {
        CycleWriter writer = new CycleWriter(landing, cycle, parameters);
        writer.register("members.csv", state.members());
        Dice dice = dice("submissions", cycle);
        List<DemoSubmission> finals = new ArrayList<>();
        for (DemoMember member : state.members()) {
            finals.add(new DemoSubmission(
                    member.code(),
                    cycle,
                    1,
                    dice.date(cycle),
                    state.entries().getOrDefault(member.code(), Map.of()),
                    state.tools().getOrDefault(member.code(), Map.of())));
        }
        List<DemoSubmission> sent = new ArrayList<>(finals);
        if (cycle > FIRST) {
            correct(writer, finals, sent, dice);
            new DemoFaults(sources.catalogue(cycle), sent, dice)
                    .write(writer.folder().resolve("late"));
        }
        writer.submissions(state.members(), sent, forms(cycle));
    }

    /** A few Members first sent numbers with slips; their second revisions replace them. */
    private void correct(CycleWriter writer, List<DemoSubmission> finals, List<DemoSubmission> sent, Dice dice)
            throws IOException {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < finals.size(); i++) {
            places.add(i);
        }
        for (int place : dice.shuffled(places).subList(0, CORRECTIONS)) {
            DemoSubmission right = finals.get(place);
            DemoSubmission second = new DemoSubmission(
                    right.member(), right.cycle(), 2, dice.date(right.cycle() + 1), right.entries(), right.tools());
            sent.set(place, Slips.in(right, dice));
            JsonForm.write(writer.folder().resolve("corrections").resolve(right.member() + "-r2.json"), second);
        }
    }

    /** Each cycle another form for each region, so that every reader has work in every cycle. */
    private static Map<String, CycleWriter.Form> forms(int cycle) {
        CycleWriter.Form[] all = CycleWriter.Form.values();
        Map<String, CycleWriter.Form> forms = new LinkedHashMap<>();
        for (int r = 0; r < REGIONS.size(); r++) {
            forms.put(REGIONS.get(r), all[(r + (cycle - FIRST) / 2) % all.length]);
        }
        return forms;
    }
}

package org.pmmlake.suite.attack;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All worlds that a model allows, and the question which secrets are the same in all of them. One question is asked about all
 * secrets that were not seen elsewhere yet: whether any of them can be. A no proves that the truth of each is known.
 */
final class Worlds {

    static {
        Loader.loadNativeLibraries();
    }

    private static final int SEED = 20;

    final CpModel model = new CpModel();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final List<World> found = new ArrayList<>();
    private final double effort;

    /** What is asked of: a variable, its true value, and whether it is elsewhere. */
    private record Secret(String member, IntVar variable, long truth, BoolVar elsewhere, long distance) {}

    /** A world that a solver found: who said something else in it, and which secrets are elsewhere. */
    private record World(SortedSet<String> moved, SortedSet<String> elsewhere) {}

    /**
     * No worlds are ruled out yet.
     *
     * @param effort for one question, in the solver's own measure, about a second each; without an answer it counts as a timeout
     */
    Worlds(double effort) {
        this.effort = effort;
    }

    /**
     * A variable that the attacker wants to know.
     *
     * @param member who said it
     * @param distance how far from the truth it is elsewhere
     */
    void ask(String name, String member, IntVar variable, long truth, long distance) {
        BoolVar elsewhere = model.newBoolVar("elsewhere " + name);
        BoolVar up = model.newBoolVar("up " + name);
        model.addGreaterOrEqual(variable, truth + distance).onlyEnforceIf(up);
        model.addLessOrEqual(variable, truth - distance).onlyEnforceIf(new Literal[] {elsewhere, up.not()});
        secrets.put(name, new Secret(member, variable, truth, elsewhere, distance));
        model.addHint(variable, truth);
    }

    /** A variable that somebody said something by, but of which nothing is asked. */
    void know(String name, String member, IntVar variable, long truth) {
        secrets.put(name, new Secret(member, variable, truth, model.newBoolVar("unused " + name), 0));
        model.addHint(variable, truth);
    }

    /** Whether the truth is among the worlds: a model that rules it out would deduce anything. */
    boolean holdsTheTruth() {
        List<IntVar> variables = new ArrayList<>();
        List<Long> truth = new ArrayList<>();
        secrets.values().forEach(secret -> {
            variables.add(secret.variable());
            truth.add(secret.truth());
        });
        CpModel fixed = model.getClone();
        for (int k = 0; k < variables.size(); k++) {
            fixed.addEquality(fixed.getIntVarFromProtoIndex(variables.get(k).getIndex()), truth.get(k));
        }
        CpSolverStatus status = solver().solve(fixed);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /** What somebody who was told nothing by Members finds out. */
    Findings outsider() {
        return attack("", asked(""));
    }

    /** What each Member that said something finds out beside its own. */
    Findings insiders() {
        SortedSet<String> members = new TreeSet<>();
        secrets.values().forEach(secret -> members.add(secret.member()));
        Findings all = Findings.NONE;
        for (String member : members) {
            all = all.and(attack(member, asked(member)));
        }
        return all;
    }

    private SortedSet<String> asked(String insider) {
        SortedSet<String> asked = new TreeSet<>();
        secrets.forEach((name, secret) -> {
            if (secret.distance() > 0 && !secret.member().equals(insider)) {
                asked.add(name);
            }
        });
        return asked;
    }

    private Findings attack(String insider, SortedSet<String> asked) {
        SortedSet<String> open = new TreeSet<>(asked);
        found.stream()
                .filter(world -> !world.moved().contains(insider))
                .forEach(world -> open.removeAll(world.elsewhere()));
        while (!open.isEmpty()) {
            CpModel question = model.getClone();
            secrets.forEach((name, secret) -> {
                if (secret.member().equals(insider)) {
                    question.addEquality(
                            question.getIntVarFromProtoIndex(secret.variable().getIndex()), secret.truth());
                }
            });
            List<Literal> elsewhere = new ArrayList<>();
            open.forEach(name -> elsewhere.add(
                    question.getBoolVarFromProtoIndex(secret(name).elsewhere().getIndex())));
            question.addBoolOr(elsewhere);
            CpSolver solver = solver();
            CpSolverStatus status = solver.solve(question);
            if (status == CpSolverStatus.INFEASIBLE) {
                return new Findings(asked.size(), open, 0);
            }
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                return new Findings(asked.size(), new TreeSet<>(), open.size());
            }
            World world = world(question, solver);
            found.add(world);
            open.removeAll(world.elsewhere());
        }
        return new Findings(asked.size(), new TreeSet<>(), 0);
    }

    private World world(CpModel question, CpSolver solver) {
        SortedSet<String> moved = new TreeSet<>();
        SortedSet<String> elsewhere = new TreeSet<>();
        secrets.forEach((name, secret) -> {
            long value = solver.value(
                    question.getIntVarFromProtoIndex(secret.variable().getIndex()));
            if (value != secret.truth()) {
                moved.add(secret.member());
            }
            if (secret.distance() > 0 && Math.abs(value - secret.truth()) >= secret.distance()) {
                elsewhere.add(name);
            }
        });
        return new World(moved, elsewhere);
    }

    private Secret secret(String name) {
        Secret secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("Nobody asked for " + name);
        }
        return secret;
    }

    private CpSolver solver() {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxDeterministicTime(effort)
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                // Near the truth: a world that moves few Members serves many insiders.
                .setRepairHint(true);
        return solver;
    }
}

package org.pmmlake.suite.bench;

import java.nio.file.Path;

/** Whole runs: against an empty session of Spark, or against a run over fewer cycles. */
final class SessionWorkload implements Workload {

    static final String REAL_SIZE = "real-size";
    static final String ADDED_CYCLE = "added-cycle";
    static final String MANY_CYCLES = "many-cycles";

    private static final int FEW_CYCLES = 3;

    private final String name;
    private final int members;
    private final int cycles;
    private final Landings landings;
    private final Commands commands;
    private final Path start;
    private final Path lake;
    private final Path other;

    SessionWorkload(String name, int members, int cycles, Landings landings, Commands commands, Path folder) {
        this.name = name;
        this.members = members;
        this.cycles = cycles;
        this.landings = landings;
        this.commands = commands;
        this.start = folder.resolve(name + "-start");
        this.lake = folder.resolve(name + "-lake");
        this.other = folder.resolve(name + "-other");
    }

    @Override
    public void prepare() {
        Folders.delete(start);
        switch (name) {
            case REAL_SIZE -> Folders.copy(landings.demo(members), start.resolve("landing"));
            case ADDED_CYCLE -> {
                copyCycles(0, cycles, start);
                commands.run("run", start);
            }
            default -> copyCycles(0, cycles, start);
        }
    }

    @Override
    public void reset() {
        Folders.delete(lake);
        Folders.copy(start, lake);
        Folders.delete(other);
        switch (name) {
            case REAL_SIZE -> {}
            case ADDED_CYCLE -> {
                copyCycles(cycles, cycles + 1, lake);
                copyCycles(cycles, cycles + 1, other);
            }
            default -> copyCycles(0, FEW_CYCLES, other);
        }
    }

    private void copyCycles(int from, int to, Path into) {
        for (int cycle = from; cycle < to; cycle++) {
            landings.copyCycle(members, Landings.year(cycle), into);
        }
    }

    @Override
    public Contender ours() {
        return new Contender("run", commands.job("run", lake));
    }

    @Override
    public Contender other() {
        return switch (name) {
            case REAL_SIZE -> new Contender("empty session", commands.emptySession(other));
            case ADDED_CYCLE -> new Contender("that cycle alone", commands.job("run", other));
            default -> new Contender(FEW_CYCLES + " cycles", commands.job("run", other));
        };
    }

    /** The sides do not make the same. */
    @Override
    public void compare() {}

    @Override
    public Path lake() {
        return lake;
    }
}

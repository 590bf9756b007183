package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.List;

/** A job and what it is compared with, on inputs of their own. */
interface Workload {

    /** A command to be measured, by the name that the result gives it. */
    record Contender(String name, List<String> command) {}

    /** Makes up what all pairs begin with, once. */
    void prepare();

    /** Puts everything where the next pair finds it as the one before did. */
    void reset();

    /** The job. */
    Contender ours();

    /** What it is compared with. */
    Contender other();

    /** Refuses results that differ, where both sides make the same. */
    void compare();

    /** The lake that the job worked in. */
    Path lake();
}

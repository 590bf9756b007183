package org.pmmlake.suite.job;

/** Where a job tells what it is doing. */
@FunctionalInterface
public interface Progress {

    /** Says what begins now, in a few words. */
    void step(String text);
}

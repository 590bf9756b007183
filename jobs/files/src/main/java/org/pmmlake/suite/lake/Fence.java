package org.pmmlake.suite.lake;

/** What whoever holds the lake proves before each replacement of a file: that nobody took the lake over meanwhile. */
public interface Fence {

    /**
     * A folder of the lake that only this holder writes to. Whoever takes the lake over removes it first, so that a rename
     * out of it cannot succeed any more.
     */
    String folder();

    /**
     * Looks whether the lake is still held.
     *
     * @throws FencedException where it is not
     */
    void require() throws FencedException;
}

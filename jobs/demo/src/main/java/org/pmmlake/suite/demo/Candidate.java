package org.pmmlake.suite.demo;

/**
 * Who answers a KPI and with which value. Both arrays are handed out as they are: the search moves them in place, a
 * million times a KPI.
 */
final class Candidate {

    private final boolean[] in;
    private final double[] x;

    /** @param x the value of each Member; that of a Member that does not answer means nothing */
    Candidate(boolean[] in, double[] x) {
        this.in = in;
        this.x = x;
    }

    /** How many answer. */
    static int count(boolean[] in) {
        int n = 0;
        for (boolean answers : in) {
            n += answers ? 1 : 0;
        }
        return n;
    }

    /** Whether each Member answers. */
    boolean[] in() {
        return in;
    }

    /** The value of each Member. */
    double[] x() {
        return x;
    }

    Candidate copy() {
        return new Candidate(in.clone(), x.clone());
    }

    int responses() {
        return count(in);
    }

    /** The mean of the values given. */
    double mean() {
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            sum += in[i] ? x[i] : 0;
        }
        return sum / responses();
    }
}

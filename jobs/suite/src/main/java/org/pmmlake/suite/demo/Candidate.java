package org.pmmlake.suite.demo;

/** Who answers a KPI ({@code in}) and with which value; the value of a Member that does not answer means nothing. */
record Candidate(boolean[] in, double[] x) {

    Candidate copy() {
        return new Candidate(in.clone(), x.clone());
    }

    int responses() {
        int n = 0;
        for (boolean answers : in) {
            n += answers ? 1 : 0;
        }
        return n;
    }

    double[] values() {
        double[] values = new double[responses()];
        int n = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                values[n++] = x[i];
            }
        }
        return values;
    }
}

package org.pmmlake.suite.analysis;

import dev.ludovic.netlib.lapack.JavaLAPACK;
import org.netlib.util.intW;
import org.pmmlake.metrics.stats.Tolerance;

/**
 * The principal components of standardised variables: eigenvalues and unit eigenvectors of their correlation matrix,
 * the greatest eigenvalue first.
 *
 * <p>Reference: H. Hotelling (1933), Analysis of a complex of statistical variables into principal components, Journal
 * of Educational Psychology 24; R's {@code prcomp(x, scale. = TRUE)}, and MLlib's {@code PCA} of standardised columns.
 * The decomposition is done by the LAPACK that MLlib brings and calls, in its Java form, whose digits do not depend on
 * the machine's libraries: MLlib's own {@code PCA} starts four Spark jobs for each matrix of twenty numbers. Of the two
 * signs of an eigenvector, the one whose greatest loading by absolute value (the first, where several are equal) is
 * positive.
 */
final class PrincipalComponents {

    private final double[] variances;
    private final double[] vectors;

    private PrincipalComponents(double[] variances, double[] vectors) {
        this.variances = variances;
        this.vectors = vectors;
    }

    /** The components of at least one variable, from the symmetric matrix of all correlations. */
    static PrincipalComponents of(double[][] correlations) {
        int size = correlations.length;
        double[] vectors = new double[size * size];
        for (int column = 0; column < size; column++) {
            System.arraycopy(correlations[column], 0, vectors, column * size, size);
        }
        double[] variances = new double[size];
        double[] work = new double[4 * size];
        intW outcome = new intW(0);
        decompose(vectors, variances, work, outcome);
        if (outcome.val != 0) {
            throw new IllegalStateException("A correlation matrix of " + size
                    + " variables has no eigenvalues: LAPACK's dsyev ended with " + outcome.val);
        }
        return new PrincipalComponents(variances, vectors);
    }

    /**
     * One at a time: the Java form keeps what it finds out about the machine's numbers in static fields, and says that
     * they are there before they are. A second thread then reads zeros, and scales by them for ever.
     */
    private static synchronized void decompose(double[] vectors, double[] variances, double[] work, intW outcome) {
        int size = variances.length;
        JavaLAPACK.getInstance().dsyev("V", "U", size, vectors, size, variances, work, work.length, outcome);
    }

    /** How many components vary at least as much as one variable does; at least one. */
    int worthKeeping() {
        int kept = 1;
        while (kept < variances.length && !Tolerance.strictlyLess(variance(kept), 1)) {
            kept++;
        }
        return kept;
    }

    /** The variance of a component, counted from 0, in units of one variable's. */
    double variance(int component) {
        // LAPACK gives ascending eigenvalues; those of a singular matrix come as tiny numbers of either sign.
        return Math.max(0, variances[variances.length - 1 - component]);
    }

    /** The variance of a component per hundred of all. */
    double explainedPercent(int component) {
        return 100 * variance(component) / variances.length;
    }

    /** The weights of the variables in a component; their squares add up to 1. */
    double[] loadings(int component) {
        int size = variances.length;
        double[] loadings = new double[size];
        System.arraycopy(vectors, (size - 1 - component) * size, loadings, 0, size);
        double greatest = 0;
        for (double loading : loadings) {
            if (Tolerance.strictlyGreater(Math.abs(loading), Math.abs(greatest))) {
                greatest = loading;
            }
        }
        double sign = Math.signum(greatest);
        for (int i = 0; i < size; i++) {
            loadings[i] *= sign;
        }
        return loadings;
    }
}

package org.pmmlake.metrics.catalogue;

/** Tells faults of the entries of one file. */
record FaultReporter(CatalogueFile file, FaultLog faults) {

    void report(Located<?> entry, String problem, String expected) {
        faults.add(file, entry.line(), entry.label(), problem, expected);
    }

    /** Reports where {@code wrong} holds. */
    void reportIf(boolean wrong, Located<?> entry, String problem, String expected) {
        if (wrong) {
            report(entry, problem, expected);
        }
    }

    void reportFile(String problem, String expected) {
        faults.add(file, 0, "", problem, expected);
    }
}

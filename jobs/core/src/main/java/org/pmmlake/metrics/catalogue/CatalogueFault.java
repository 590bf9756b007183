package org.pmmlake.metrics.catalogue;

/**
 * One thing that is wrong in a catalogue.
 *
 * @param file file below the configuration folder or the catalogue's folder, such as {@code pmm-v1/kpis.yaml}
 * @param line line in the file from 1; 0 where the fault has no line
 * @param entry code of the entry, or its place such as {@code entry 3}; empty where the whole file is meant
 * @param problem what is wrong
 * @param expected what was expected instead
 */
public record CatalogueFault(String file, int line, String entry, String problem, String expected) {

    /** The fault in one line: file, line, entry, problem and what was expected. */
    @Override
    public String toString() {
        String place = file + (line > 0 ? ", line " + line : "") + (entry.isEmpty() ? "" : ", " + entry);
        return place + ": " + problem + "; expected " + expected + ".";
    }
}

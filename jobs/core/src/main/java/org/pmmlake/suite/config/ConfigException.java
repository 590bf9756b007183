package org.pmmlake.suite.config;

import java.util.List;

/** The configuration cannot be used; the message tells every fault. */
public final class ConfigException extends RuntimeException {

    private final List<String> faults;

    ConfigException(String file, List<String> faults) {
        super(message(file, faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(String file, List<String> faults) {
        if (faults.size() == 1) {
            return file + ": " + faults.get(0);
        }
        return file + " has " + faults.size() + " faults:\n  - " + String.join("\n  - ", faults);
    }

    /** One sentence a fault, in the order of the keys. */
    public List<String> faults() {
        return faults;
    }
}

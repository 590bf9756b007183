package org.pmmlake.metrics.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used. The message lists every fault, one a line. */
public final class InvalidCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCatalogueException(String name, List<CatalogueFault> faults) {
        super(message(name, faults));
    }

    private static String message(String name, List<CatalogueFault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return faults.stream()
                .map(CatalogueFault::toString)
                .collect(Collectors.joining("\n", name + " has " + count + "; correct the files and run again:\n", ""));
    }
}

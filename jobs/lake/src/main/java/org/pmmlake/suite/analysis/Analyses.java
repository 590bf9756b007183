package org.pmmlake.suite.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.pmmlake.suite.schema.GoldTable;

/** Every analysis that carries {@code @AutoService(GoldTable.class)}, by the name of its table. */
public final class Analyses {

    // The loader of this class and not that of the thread: threads of Java's common pool have another one.
    private static final List<Analysis> ALL =
            ServiceLoader.load(GoldTable.class, GoldTable.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(Analysis.class::isInstance)
                    .map(Analysis.class::cast)
                    .sorted(Comparator.comparing(analysis -> analysis.output().name()))
                    .toList();

    private Analyses() {}

    public static List<Analysis> all() {
        return ALL;
    }
}

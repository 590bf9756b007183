package org.pmmlake.suite.demo;

import java.util.List;
import java.util.Map;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.figures.PublishedFigure;

/** What the demo is made from: both catalogues, and what the report prints. */
record DemoSources(Catalogue first, Catalogue second, List<PublishedFigure> figures, Map<String, List<String>> lists) {

    Catalogue catalogue(int cycle) {
        return cycle < 2026 ? first : second;
    }
}

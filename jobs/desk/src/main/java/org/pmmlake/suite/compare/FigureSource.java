package org.pmmlake.suite.compare;

import java.util.List;
import org.pmmlake.metrics.catalogue.Kpi;

/** Where published figures come from. */
interface FigureSource {

    /** The means and medians of a KPI in a group, that of its benchmark first; empty where none is published. */
    List<PublishedNumber> figures(Kpi kpi, GroupOfMember group);

    /** What the source is, for sentences: {@code the report}. */
    String name();
}

package org.pmmlake.suite.publish.disclosure;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.CountSight;
import org.pmmlake.metrics.worlds.Link;
import org.pmmlake.metrics.worlds.Sight;
import org.pmmlake.suite.analysis.Subject;

/** How subjects are shown to an audience: all that drawing needs to know. */
interface Rulings {

    /** Who reads. */
    Readership readership();

    /** The release that the figures of a subject in a cycle were first in; null where nobody has a value. */
    @Nullable
    Vintage vintage(Subject subject, int cycle);

    /** How a subject with hidden values is shown in a cycle; null where none is hidden or there are none. */
    @Nullable
    Sight sight(Subject subject, int cycle);

    /** How counts with hidden parts are shown in a cycle; null where none is hidden or there are none. */
    @Nullable
    CountSight counts(Subject subject, int cycle);

    /** The change of a KPI that begins with a cycle; null where it is not shown. */
    @Nullable
    Link link(Subject subject, int from);
}

package org.pmmlake.metrics.disclosure;

import java.util.List;

/** A statistic of a cell that would add facts if it were shown. */
record Offer(CellId cell, Statistic statistic, List<Fact> facts) {}

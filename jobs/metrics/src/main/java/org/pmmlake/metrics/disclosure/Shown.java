package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;

/** A fact with its published right-hand side and the figure that tells it. */
record Shown(String figure, Fact fact, BigDecimal total) {}

package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * One of the 23 expected outcomes (report §21).
 *
 * @param code code, such as {@code TF_TRUST}
 * @param dimension code of its dimension
 * @param name English name
 * @param source where the entry comes from
 */
public record Outcome(String code, String dimension, String name, String source) implements Serializable {}

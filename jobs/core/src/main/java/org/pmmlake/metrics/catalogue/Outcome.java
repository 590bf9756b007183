package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/** One of the 23 expected outcomes (report §21), such as {@code TF_TRUST}, with the code of its dimension. */
public record Outcome(String code, String dimension, String name, String source) implements Serializable {}

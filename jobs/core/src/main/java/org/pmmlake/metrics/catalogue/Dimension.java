package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/** One of the four dimensions of the PMM (report §2, §21); its code is short, such as {@code TF}. */
public record Dimension(String code, String name, String source) implements Serializable {}

package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * One of the four dimensions of the PMM (report §2, §21).
 *
 * @param code short code, such as {@code TF}
 * @param name English name
 * @param source where the entry comes from
 */
public record Dimension(String code, String name, String source) implements Serializable {}

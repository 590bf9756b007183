package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * A reason for a KPI left blank (report §32, §159).
 *
 * @param code code in files and tables
 * @param text short English wording of the reason
 * @param likelyToImprove whether the report takes it as a sign of data to come (§173)
 * @param source where the entry comes from
 */
public record BlankReason(String code, String text, boolean likelyToImprove, String source) implements Serializable {}

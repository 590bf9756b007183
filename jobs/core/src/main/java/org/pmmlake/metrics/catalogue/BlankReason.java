package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/** A reason for a KPI left blank (report §32, §159); if likely to improve, a sign of data to come (§173). */
public record BlankReason(String code, String text, boolean likelyToImprove, String source) implements Serializable {}

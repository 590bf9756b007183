package org.pmmlake.suite.demo;

import java.util.Map;

/**
 * One submission of one Member.
 *
 * @param submittedAt ISO 8601
 * @param entries by KPI, in the catalogue's order; a KPI that is missing has none
 * @param tools level 0 to 3 by tool; empty if the Member leaves the survey of tools out
 */
record DemoSubmission(
        String member,
        int cycle,
        int revision,
        String submittedAt,
        Map<String, KpiEntry> entries,
        Map<String, Integer> tools) {}

package org.pmmlake.suite.demo;

import java.util.List;
import java.util.Map;

/**
 * What the Members of one cycle say, in their final revisions.
 *
 * @param members the register of the cycle
 * @param entries by Member, then by KPI
 * @param tools level by Member, then by tool
 */
record CycleState(
        List<DemoMember> members,
        Map<String, Map<String, KpiEntry>> entries,
        Map<String, Map<String, Integer>> tools) {}

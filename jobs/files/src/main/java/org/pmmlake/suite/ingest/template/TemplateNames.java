package org.pmmlake.suite.ingest.template;

import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Label;
import org.pmmlake.metrics.catalogue.LabelKind;
import org.pmmlake.metrics.catalogue.Tool;

/** Names in the language of a workbook; what has no French one is called by its English name. */
record TemplateNames(Catalogue catalogue, boolean french) {

    String of(Kpi kpi) {
        return name(LabelKind.KPI, kpi.code(), kpi.name());
    }

    String of(Tool tool) {
        return name(LabelKind.TOOL, tool.code(), tool.name());
    }

    String of(BlankReason reason) {
        return name(LabelKind.REASON, reason.code(), reason.text());
    }

    private String name(LabelKind kind, String code, String english) {
        return french ? catalogue.label(kind, code).map(Label::fr).orElse(english) : english;
    }
}

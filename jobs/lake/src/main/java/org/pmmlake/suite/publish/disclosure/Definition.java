package org.pmmlake.suite.publish.disclosure;

import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.analysis.Subject;

/** What the values of a subject mean: values under another definition are other values. */
final class Definition {

    private Definition() {}

    static String of(Subject subject, Catalogue catalogue) {
        return subject.kind() == Subject.SubjectKind.KPI || subject.kind() == Subject.SubjectKind.BREAKDOWN
                ? catalogue.kpi(subject.code()).map(Definition::of).orElse("")
                : subject.kind().name();
    }

    private static String of(Kpi kpi) {
        return String.join(
                "|",
                kpi.method().code(),
                kpi.dataPoints().toString(),
                Integer.toString(kpi.questions()),
                kpi.unit(),
                kpi.direction().code());
    }
}

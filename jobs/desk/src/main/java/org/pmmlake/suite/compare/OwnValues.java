package org.pmmlake.suite.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.suite.ingest.PlainValues;
import org.pmmlake.suite.ingest.SubmissionTrial;
import org.pmmlake.suite.ingest.SubmissionTrial.TrialFile;
import org.pmmlake.suite.ingest.TrialOutcome;
import org.pmmlake.suite.ingest.TrialOutcome.Refused;
import org.pmmlake.suite.ingest.TrialSubmission;
import org.pmmlake.suite.job.JobException;

/** All values of one administration by KPI, its groups as far as the files tell, and rows that cannot be used. */
record OwnValues(
        SortedMap<String, OwnValue> values, Map<GroupKind, String> groups, List<Refused> refused, List<String> notes) {

    /** Reads the files, which are one submission in any of its forms, or lists of values. */
    static OwnValues read(Catalogue catalogue, int cycle, List<Path> files, long mostBytes) {
        try {
            List<TrialFile> forms = new ArrayList<>();
            List<PlainValues> lists = new ArrayList<>();
            List<Refused> refused = new ArrayList<>();
            for (Path file : files) {
                String name = file.toString();
                if (Files.size(file) > mostBytes) {
                    refused.add(new Refused(
                            name,
                            "",
                            "too-large",
                            "The file has more than " + mostBytes
                                    + " bytes, the limit of landing.max-file-mb; split it, or raise the limit."));
                } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")
                        && PlainValues.isIn(() -> Files.newInputStream(file))) {
                    lists.add(PlainValues.read(catalogue, name, () -> Files.newInputStream(file)));
                } else {
                    forms.add(new TrialFile(name, () -> Files.newInputStream(file)));
                }
            }
            if (!lists.isEmpty() && lists.size() + forms.size() > 1) {
                throw JobException.usage(
                        "A list of values (kpi,value) says all there is to say: give it alone, not with other files.");
            }
            return lists.isEmpty()
                    ? of(catalogue, refused, SubmissionTrial.judge(catalogue, cycle, forms))
                    : of(catalogue, refused, lists.get(0));
        } catch (IOException failed) {
            throw JobException.failed("The files cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static OwnValues of(Catalogue catalogue, List<Refused> refused, PlainValues list) {
        SortedMap<String, OwnValue> values = new TreeMap<>();
        catalogue
                .kpis()
                .forEach(kpi -> values.put(kpi.code(), OwnValue.of(list.values().get(kpi.code()))));
        List<Refused> all = new ArrayList<>(refused);
        all.addAll(list.refused());
        return new OwnValues(values, Map.of(), all, List.of());
    }

    private static OwnValues of(Catalogue catalogue, List<Refused> refused, TrialOutcome outcome) {
        List<Refused> all = new ArrayList<>(refused);
        all.addAll(outcome.refused());
        List<String> notes = new ArrayList<>(outcome.notes());
        if (outcome.duplicates() > 0) {
            notes.add("Rows that repeat another one and count once: " + outcome.duplicates() + ".");
        }
        if (outcome.accepted().isEmpty()) {
            notes.add(
                    "A list of own values is a CSV file with the header row kpi,value, in small letters, and with numbers"
                            + " such as 76.4.");
        }
        TrialSubmission submission = current(outcome.accepted(), notes);
        SortedMap<String, OwnValue> values = new TreeMap<>();
        catalogue
                .kpis()
                .forEach(kpi -> values.put(
                        kpi.code(), submission == null ? OwnValue.of((Double) null) : OwnValue.of(kpi, submission)));
        Map<GroupKind, String> groups =
                submission == null ? Map.of() : outcome.groups().getOrDefault(submission.member(), Map.of());
        return new OwnValues(values, groups, all, notes);
    }

    private static @Nullable TrialSubmission current(List<TrialSubmission> accepted, List<String> notes) {
        TreeSet<String> members = new TreeSet<>();
        accepted.forEach(submission -> members.add(submission.member()));
        if (members.size() > 1) {
            throw JobException.usage("The files hold submissions of several Members (" + String.join(", ", members)
                    + "): give those of one.");
        }
        if (accepted.isEmpty()) {
            return null;
        }
        TrialSubmission last = accepted.get(accepted.size() - 1);
        notes.add("Own values: Member " + last.member() + ", revision " + last.revision() + ".");
        return last;
    }

    boolean any() {
        return values.values().stream().anyMatch(own -> own.value() != null);
    }
}

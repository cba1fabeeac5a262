package dev.personalbrain.doctor;

import dev.personalbrain.error.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found.
 *
 * @param root the application's folder
 * @param place what it stands on, for people
 * @param platform of the place; empty where it is none that is known
 * @param findings what explains most comes first
 */
public record Diagnosis(String root, String place, String platform, List<Finding> findings) {
    public Diagnosis {
        findings = findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::check))
                .toList();
    }

    /** OK where nothing but warnings was found; else that of the error that explains most. */
    public ExitCode exitCode() {
        return findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .map(finding -> finding.check().exitCode())
                .orElse(ExitCode.OK);
    }

    /** For people: each finding, and how many there are. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.addAll(finding.lines()));
        if (exitCode() == ExitCode.OK) {
            lines.add(summary());
        }
        return lines;
    }

    /** One line. */
    public String summary() {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.size() - errors;
        String where = root + " on " + place + (platform.isEmpty() ? "" : " (" + platform + ")");
        return where + ": "
                + (errors == 0 ? "nothing is wrong" : errors + (errors == 1 ? " thing is" : " things are") + " wrong")
                + (warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings"));
    }

    /** As {@code docs/doctor.schema.json} describes it, with a line's end at its end. */
    public String json() {
        return DiagnosisJson.text(this);
    }

    /** Where the application cannot even be looked at. */
    public static Diagnosis ofUnreadable(Path root, String place, String message, String mend) {
        Finding finding =
                Finding.error(Symptom.MANIFEST, "", "native-modules.json", "the manifest of a release", message, mend);
        return new Diagnosis(root.toString(), place, "", List.of(finding));
    }
}

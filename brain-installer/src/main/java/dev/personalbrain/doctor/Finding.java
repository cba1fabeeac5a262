package dev.personalbrain.doctor;

import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param module whose trouble it is; empty where it is no module's
 * @param file below the application's folder, or absolute; empty where it is no file's
 * @param need what the application needs
 * @param have what there is
 * @param mend the command that mends it, or where there is none, what to do
 */
public record Finding(
        Symptom check, Severity severity, String module, String file, String need, String have, String mend) {

    static Finding error(Symptom check, String module, String file, String need, String have, String mend) {
        return new Finding(check, Severity.ERROR, module, file, need, have, mend);
    }

    static Finding warning(Symptom check, String module, String file, String need, String have, String mend) {
        return new Finding(check, Severity.WARNING, module, file, need, have, mend);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** For people; the first line names it, the others are indented. */
    public List<String> lines() {
        String whose = List.of(module, file).stream()
                .filter(text -> !text.isEmpty())
                .reduce("", (first, second) -> first + "  " + second);
        return List.of(
                severity + ": " + check + whose, "    needs  " + need, "    has    " + have, "    mend   " + mend);
    }
}

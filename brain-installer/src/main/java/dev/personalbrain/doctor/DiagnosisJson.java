package dev.personalbrain.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A diagnosis as JSON: two spaces of indentation, one property on a line. */
final class DiagnosisJson {
    private static final int FORMAT_VERSION = 1;
    /** What has an escape of its own, and the letters of those. */
    private static final String SHORT = "\"\\\b\f\n\r\t";

    private static final String LETTERS = "\"\\bfnrt";

    private DiagnosisJson() {}

    static String text(Diagnosis diagnosis) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("formatVersion", String.valueOf(FORMAT_VERSION));
        values.put("root", quoted(diagnosis.root()));
        values.put("place", quoted(diagnosis.place()));
        values.put("platform", textOrNull(diagnosis.platform()));
        values.put("exitCode", String.valueOf(diagnosis.exitCode().code()));
        values.put("findings", findings(diagnosis.findings()));
        return object(values, "") + "\n";
    }

    private static String findings(List<Finding> findings) {
        return findings.isEmpty()
                ? "[]"
                : findings.stream()
                        .map(finding -> "    " + finding(finding))
                        .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    }

    private static String finding(Finding finding) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("check", quoted(finding.check().toString()));
        values.put("severity", quoted(finding.severity().toString()));
        values.put("module", textOrNull(finding.module()));
        values.put("file", textOrNull(finding.file()));
        values.put("need", quoted(finding.need()));
        values.put("have", quoted(finding.have()));
        values.put("mend", quoted(finding.mend()));
        return object(values, "    ");
    }

    private static String object(Map<String, String> values, String indentation) {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(indentation + "  " + quoted(name) + ": " + value));
        return "{\n" + String.join(",\n", lines) + "\n" + indentation + "}";
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? "null" : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> quoted.append(escaped((char) each)));
        return quoted.append('"').toString();
    }

    /** As JavaScript's {@code JSON.stringify} does it: the installer in JavaScript says the same, byte by byte. */
    private static String escaped(char each) {
        int place = SHORT.indexOf(each);
        if (place >= 0) {
            return "\\" + LETTERS.charAt(place);
        }
        return each < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) each) : String.valueOf(each);
    }
}

package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.packages.ScriptDecision;
import dev.personalbrain.packages.ScriptDecision.VendoredFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes decisions of what Maven put into {@code <npm><scripts>}. */
final class ScriptParameters {
    private static final String PARAMETER = "<npm><scripts>: ";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private ScriptParameters() {}

    /** In the order given; several vendored files of a package are one decision. */
    static List<ScriptDecision> decisions(List<ScriptParameter> scripts) {
        List<ScriptDecision> decisions = new ArrayList<>();
        Map<String, List<VendoredFile>> vendored = new LinkedHashMap<>();
        for (ScriptParameter script : scripts) {
            require(script);
            if (script.vendored() == null) {
                decisions.add(decision(script));
            } else {
                vendored.computeIfAbsent(script.packageName(), name -> new ArrayList<>())
                        .add(file(script));
            }
        }
        vendored.forEach((name, files) -> decisions.add(new ScriptDecision.Vendored(name, files)));
        return decisions;
    }

    private static ScriptDecision decision(ScriptParameter script) {
        return script.excluded()
                ? new ScriptDecision.Excluded(script.packageName())
                : new ScriptDecision.NotNeeded(script.packageName());
    }

    private static void require(ScriptParameter script) {
        if (script.packageName() == null) {
            throw invalid("an entry without <package>: name the package that the script belongs to");
        }
        long chosen = Stream.of(script.vendored() != null, script.notNeeded(), script.excluded())
                .filter(each -> each)
                .count();
        if (chosen != 1) {
            throw invalid(
                    "<package> '" + script.packageName() + "' has " + chosen
                            + " decisions: expected one of <vendored>, <notNeeded>true</notNeeded> and <excluded>true</excluded>");
        }
    }

    private static VendoredFile file(ScriptParameter script) {
        VendoredParameter vendored = script.vendored();
        if (vendored.file() == null || vendored.into() == null || vendored.sha256() == null) {
            throw invalid("<package> '" + script.packageName() + "': <vendored> needs <file>, <into> and <sha256>");
        }
        String sha256 = vendored.sha256().strip();
        if (!SHA256.matcher(sha256).matches()) {
            throw invalid("<package> '" + script.packageName() + "': <sha256> '" + sha256
                    + "' is not a SHA-256 (expected 64 hexadecimal digits, as 'sha256sum " + vendored.file()
                    + "' prints them)");
        }
        return new VendoredFile(vendored.file().toPath(), vendored.into(), sha256.toLowerCase(Locale.ROOT));
    }

    private static UserException invalid(String reason) {
        return new UserException(ExitCode.CONFIGURATION, PARAMETER + reason);
    }
}

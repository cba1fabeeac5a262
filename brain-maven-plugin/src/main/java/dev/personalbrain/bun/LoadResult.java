package dev.personalbrain.bun;

import dev.personalbrain.packages.PackageFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the loading of a native file ended.
 *
 * @param packageId {@code name@version}
 * @param file below the package's folder
 * @param reason empty where it was loaded
 */
record LoadResult(String packageId, String file, Verdict verdict, String reason) {
    /** What a load on this machine says about the target. */
    enum Verdict {
        LOADED,
        FAILED,
        /** This machine lacks what the target may have. */
        UNTOLD
    }

    private static final Pattern GLIBC = Pattern.compile("GLIBC_(\\d+)\\.(\\d+).*");

    /** @param answer empty where the process ended without one */
    static LoadResult of(String packageId, PackageFile file, BunProcess.Outcome outcome, Optional<JsonObject> answer) {
        if (!outcome.isGood() || answer.isEmpty()) {
            return new LoadResult(packageId, file.path(), Verdict.FAILED, end(outcome));
        }
        String error = answer.get().text("error");
        if (error.isEmpty()) {
            return new LoadResult(packageId, file.path(), Verdict.LOADED, "");
        }
        return lack(file, answer.get())
                .map(lack -> new LoadResult(packageId, file.path(), Verdict.UNTOLD, lack))
                .orElseGet(() -> new LoadResult(packageId, file.path(), Verdict.FAILED, error));
    }

    private static String end(BunProcess.Outcome outcome) {
        return outcome.tookTooLong()
                ? "Bun was still busy with it when its time was over (<bun><timeout>)"
                : "Bun itself ended with exit code " + outcome.exitCode();
    }

    private static Optional<String> lack(PackageFile file, JsonObject answer) {
        List<String> absent = answer.texts("absent");
        if (!absent.isEmpty()) {
            return Optional.of("this machine has no " + String.join(", ", absent));
        }
        String here = answer.text("glibc");
        return newest(file)
                .filter(need -> !here.isEmpty() && number("GLIBC_" + here) < number(need))
                .map(need -> "it needs " + need + ", and this machine has " + here);
    }

    private static Optional<String> newest(PackageFile file) {
        return file.library().stream()
                .flatMap(library -> library.requires().values().stream())
                .flatMap(List::stream)
                .filter(version -> GLIBC.matcher(version).matches())
                .max(Comparator.comparingInt(LoadResult::number));
    }

    private static int number(String version) {
        Matcher matcher = GLIBC.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) * 1000 + Integer.parseInt(matcher.group(2)) : 0;
    }

    /** {@code a@1.0: build/a.node}. */
    String place() {
        return packageId + ": " + file;
    }

    /** {@code a@1.0: build/a.node: undefined symbol: x}. */
    @Override
    public String toString() {
        return place() + ": " + reason;
    }
}

package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tries what a program needs beside it, before anybody installs it: whether it is found, and whether it loads. */
final class OutsideCheck {
    private final InstalledFolder installed;
    private final BunProcess bun;

    OutsideCheck(InstalledFolder installed, BunProcess bun) {
        this.installed = installed;
        this.bun = bun;
    }

    /**
     * What headers say comes first, what Bun says of those that it can load here second; both are told.
     *
     * @return notes, one line each
     * @throws UserException where a native file does not load that should
     */
    List<String> load(NpmAnalysis packages) throws IOException {
        List<String> wrong = new ArrayList<>();
        packages.findings().stream()
                .filter(finding -> installed.holds(finding.packageId()))
                .forEach(finding -> wrong.add("by its headers: " + finding));
        boolean here = packages.platform().equals(Platform.current());
        List<LoadResult> results = here ? new LoadTest(installed, bun).run() : List.of();
        with(results, LoadResult.Verdict.FAILED).forEach(each -> wrong.add("when loaded: " + each));
        if (!wrong.isEmpty()) {
            throw error(wrong);
        }
        return here ? notes(results) : foreign(packages.platform());
    }

    private List<String> foreign(Platform target) {
        return installed.folders().isEmpty()
                ? List.of()
                : List.of("native files are for " + target + ", and were not loaded on this machine, which is "
                        + Platform.current());
    }

    private static List<String> notes(List<LoadResult> results) {
        List<String> notes = new ArrayList<>();
        List<LoadResult> loaded = with(results, LoadResult.Verdict.LOADED);
        if (!loaded.isEmpty()) {
            notes.add("loaded by Bun on this machine: "
                    + loaded.stream().map(LoadResult::place).collect(Collectors.joining(", ")));
        }
        with(results, LoadResult.Verdict.UNTOLD)
                .forEach(each -> notes.add(each + "; whether it loads on the target, its headers alone tell"));
        return notes;
    }

    private static UserException error(List<String> wrong) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "native files that do not load: " + String.join("; ", wrong)
                        + "; take another version of the package or of Bun, or set <bun><loadTest> to false where none of them is needed");
    }

    private static List<LoadResult> with(List<LoadResult> results, LoadResult.Verdict verdict) {
        return results.stream().filter(each -> each.verdict() == verdict).toList();
    }
}

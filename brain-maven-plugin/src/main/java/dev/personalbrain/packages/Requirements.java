package dev.personalbrain.packages;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.lock.MissingPackage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be in order before an application is built of its packages. */
final class Requirements {
    private Requirements() {}

    /** @throws UserException CONFIGURATION for scripts, PLATFORM for native files */
    static void check(NpmAnalysis analysis, Set<String> acceptMissing) {
        requireDecisions(analysis.undecided());
        requireLocked(analysis, acceptMissing);
        requireNatives(analysis);
        requireSound(analysis);
    }

    static void requireDecisions(List<InstallScript> undecided) {
        if (undecided.isEmpty()) {
            return;
        }
        String scripts = undecided.stream()
                .map(each -> each.packageId() + " (" + each.command() + ")")
                .collect(Collectors.joining(", "));
        throw new UserException(
                ExitCode.CONFIGURATION,
                "install scripts never run, and these packages have one: " + scripts
                        + ". Decide for each in <npm><scripts><script>: <package>NAME</package> with <vendored> (a file that stands in"
                        + " for what the script gets, with its <sha256>), <notNeeded>true</notNeeded> or <excluded>true</excluded>"
                        + " (on the command line -Dbrain.npm.notNeeded=NAME,NAME or -Dbrain.npm.excluded=NAME,NAME)");
    }

    private static void requireLocked(NpmAnalysis analysis, Set<String> acceptMissing) {
        for (MissingPackage missing : analysis.missing()) {
            if (!missing.isOneOf(acceptMissing)) {
                throw missing.error(analysis.platform(), acceptance(List.of(missing.title())));
            }
        }
    }

    private static void requireNatives(NpmAnalysis analysis) {
        List<PackageAnalysis> missing =
                analysis.packages().stream().filter(PackageAnalysis::missing).toList();
        if (!missing.isEmpty()) {
            throw new UserException(
                    ExitCode.PLATFORM,
                    missing.stream()
                                    .map(each -> each.id() + ": " + each.reason())
                                    .collect(Collectors.joining("; "))
                            + ": choose another version or platform, "
                            + acceptance(missing.stream()
                                    .map(each -> each.cached().locked().name())
                                    .distinct()
                                    .toList()));
        }
    }

    private static String acceptance(List<String> names) {
        return "or name " + String.join(" and ", names) + " in <acceptMissing> where that native code is optional";
    }

    private static void requireSound(NpmAnalysis analysis) {
        if (!analysis.findings().isEmpty()) {
            throw new UserException(
                    ExitCode.PLATFORM,
                    "native files that would not load on " + analysis.platform() + ": "
                            + analysis.findings().stream()
                                    .map(Finding::toString)
                                    .collect(Collectors.joining("; "))
                            + ". Choose another version or platform, or vendor a file that fits");
        }
    }
}

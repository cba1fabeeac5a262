package dev.personalbrain.cli;

import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.Planned;
import java.io.PrintStream;
import java.nio.file.Path;

/** Progress as lines, one per event that matters: for log files. */
final class ProgressLog implements InstallListener {
    private final PrintStream out;

    ProgressLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void waiting(Path root) {
        out.println(waitingFor(root));
    }

    @Override
    public void planned(InstallPlan plan, InstallPlan absent) {
        out.println(opening(plan, absent));
    }

    @Override
    public void retrying(FetchRequest request, String source, String reason, long waitMillis) {
        out.println(again(request, source, reason, waitMillis));
    }

    @Override
    public void installed(Planned module) {
        out.println("  " + module.module().id() + "  " + Amount.megabytes(module.installedBytes()));
    }

    static String waitingFor(Path root) {
        return "Waiting for another installer that is at work in " + root;
    }

    static String opening(InstallPlan plan, InstallPlan absent) {
        return "Installing " + Amount.of(plan.all().size(), "native module") + " for " + plan.platform() + ": "
                + kept(plan.all().size() - absent.all().size()) + Amount.megabytes(absent.downloadBytes())
                + " to fetch, " + Amount.megabytes(plan.installedBytes()) + " to install";
    }

    private static String kept(int count) {
        return count == 0 ? "" : count + " as before, ";
    }

    static String again(FetchRequest request, String source, String reason, long waitMillis) {
        return "  " + request.name() + ": " + source + ": " + reason + "; again in "
                + Amount.seconds(waitMillis * 1_000_000);
    }
}

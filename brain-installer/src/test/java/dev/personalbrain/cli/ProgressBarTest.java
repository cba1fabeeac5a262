package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.TestApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void drawsWhatHasArrivedAndIsInstalled() {
        ProgressBar bar = bar(false);
        InstallPlan plan = plan();
        bar.planned(plan, plan);
        bar.received(request(), (plan.downloadBytes() + 1) / 2);
        bar.installed(plan.modules().get(0));
        assertThat(lastDrawn()).isEqualTo("[###############---------------] 0.5 MB, 1 of 2 modules");
    }

    @Test
    void takesBackWhatHadToBeThrownAway() {
        ProgressBar bar = bar(false);
        InstallPlan plan = plan();
        bar.planned(plan, plan);
        bar.received(request(), plan.downloadBytes());
        bar.received(request(), -plan.downloadBytes());
        bar.installed(plan.modules().get(0));
        assertThat(lastDrawn()).startsWith("[------------------------------] 0.0 MB");
    }

    @Test
    void leavesRetriesStandingAndItselfNot() {
        ProgressBar bar = bar(false);
        bar.planned(plan(), plan());
        bar.retrying(request(), "https://host/a.jar", "HTTP 503", 1500);
        bar.end();
        assertThat(out.toString(UTF_8))
                .contains("\r\033[K  org:a:1: https://host/a.jar: HTTP 503; again in 1.5 s\n")
                .endsWith("\r\033[K");
    }

    @Test
    void usesColoursOnlyWhereTheyAreWelcome() {
        bar(true).planned(plan(), plan());
        assertThat(out.toString(UTF_8)).contains("\033[32m");
        out.reset();
        bar(false).planned(plan(), plan());
        assertThat(out.toString(UTF_8)).doesNotContain("\033[32m");
    }

    @Test
    void isNotShownWhereThereIsNoTerminal() {
        assertThat(Terminal.of(null, Map.of("TERM", "xterm")).interactive()).isFalse();
    }

    private ProgressBar bar(boolean coloured) {
        return new ProgressBar(new PrintStream(out, true, UTF_8), coloured);
    }

    private String lastDrawn() {
        String text = out.toString(UTF_8);
        return text.substring(text.lastIndexOf("\033[K") + 3);
    }

    private InstallPlan plan() {
        TestApplication application =
                new TestApplication(folder).module("alpha", 500_000).module("beta", 500_000);
        return InstallPlan.of(application.manifest(), TestApplication.PLATFORM);
    }

    private static FetchRequest request() {
        return new FetchRequest("org:a:1", "a.jar", 10, "");
    }
}

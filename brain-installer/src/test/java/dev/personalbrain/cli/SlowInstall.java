package dev.personalbrain.cli;

import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.manifest.ManifestFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Installs as the command line does, but takes its time over every piece, so that it can be killed anywhere. */
final class SlowInstall {
    private SlowInstall() {}

    /** @param arguments the application's folder, the repository */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        FetchSettings settings =
                FetchSettings.of(Map.of(), new Properties()).withSources(List.of(Source.parse(arguments[1])));
        ManifestFile manifest = ManifestFile.read(root.resolve("native-modules.json"));
        System.out.println("ready");
        new Installer(m -> Fetchers.of(settings), new Slow())
                .install(new InstallRequest(root, manifest, TestApplication.PLATFORM));
        System.out.println("done");
    }

    private static final class Slow implements InstallListener {
        @Override
        public void received(FetchRequest request, long bytes) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.personalbrain.release;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationFiles;
import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.InstalledMarkers;
import dev.personalbrain.application.Layer;
import dev.personalbrain.application.LayoutEntry;
import dev.personalbrain.application.LayoutFolder;
import dev.personalbrain.application.Templates;
import dev.personalbrain.application.Tools;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Finding;
import dev.personalbrain.install.Verification;
import dev.personalbrain.manifest.ManifestFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the release of an application for one platform: all of it, or, where something fails, nothing. It is slim and installs its
 * native modules where it is used, or it is a bundle and holds them as they are once they are installed.
 */
public final class Release {
    private final Application application;
    private final ApplicationFiles files;
    private final Tools tools;
    private final Optional<List<Layer>> installed;

    /** A slim one. */
    public Release(Application application, Templates templates, Tools tools) {
        this(application, new ApplicationFiles(application, templates, tools), tools, Optional.empty());
    }

    private Release(Application application, ApplicationFiles files, Tools tools, Optional<List<Layer>> installed) {
        this.application = application;
        this.files = files;
        this.tools = tools;
        this.installed = installed;
    }

    /**
     * One that starts without a network.
     *
     * @param modules one layer for each native module, as it is once it is installed, without the marker
     */
    public Release bundled(List<Layer> modules) {
        return new Release(application, files, tools, Optional.of(modules));
    }

    /**
     * Writes {@code NAME-vVERSION-PLATFORM/}, its {@code .tar.gz} and {@code .tar.gz.sha256}; what was there before is replaced. A
     * bundle's names have {@code -bundle} behind the platform.
     */
    public ReleaseFiles write(Path target) throws IOException {
        ApplicationLayout layout = layout();
        BuildTime time = application.settings().time();
        try (StagedRelease staged = StagedRelease.in(target, name())) {
            LayoutFolder.write(layout, time, staged.files().folder());
            verify(staged.files().folder());
            ReleaseArchive.write(layout, time, name(), staged.files().archive());
            Checksum.write(staged.files().archive(), staged.files().checksum());
            return staged.moveIntoPlace();
        }
    }

    ApplicationLayout layout() throws IOException {
        ApplicationNames names = application.settings().names();
        List<LayoutEntry> added = new ArrayList<>(List.of(
                tools.healthCheck(),
                files.text("env.example.ftl", ".env.example"),
                files.text("service.ftl", names.service()),
                files.script("setup.sh.ftl", "setup.sh"),
                files.text("README.md.ftl", "README.md")));
        added.addAll(
                installed.isPresent()
                        ? InstalledMarkers.of(application)
                        : application.packages().sources());
        return files.layout(installed.orElse(List.of()), added);
    }

    /** What a build reads may change under its hands. */
    private void verify(Path folder) {
        if (installed.isPresent() && application.hasNativeModules()) {
            ManifestFile manifest = ManifestFile.read(folder.resolve("native-modules.json"));
            Verification.verify(folder, manifest, application.platform()).stream()
                    .findFirst()
                    .ifPresent(finding -> {
                        throw altered(finding);
                    });
        }
    }

    private UserException altered(Finding finding) {
        return new UserException(
                ExitCode.VERIFICATION,
                name() + ": " + finding.path() + " does not come out as the manifest says: " + finding.detail()
                        + "; nobody else may change the dependencies meanwhile: build again");
    }

    private String name() {
        return application.settings().names().name() + "-v"
                + application.settings().version() + "-" + application.platform()
                + (installed.isPresent() ? "-bundle" : "");
    }
}

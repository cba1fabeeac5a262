package dev.personalbrain.release;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ApplicationFiles;
import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.ApplicationNames;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayoutEntry.File;
import dev.personalbrain.application.LayoutFolder;
import dev.personalbrain.application.Templates;
import dev.personalbrain.application.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the release of an application for one platform: all of it, or, where something fails, nothing. */
public final class Release {
    private final Application application;
    private final ApplicationFiles files;
    private final Tools tools;

    public Release(Application application, Templates templates, Tools tools) {
        this.application = application;
        this.tools = tools;
        this.files = new ApplicationFiles(application, templates, tools);
    }

    /** Writes {@code NAME-vVERSION-PLATFORM/}, its {@code .tar.gz} and {@code .tar.gz.sha256}; what was there before is replaced. */
    public ReleaseFiles write(Path target) throws IOException {
        ApplicationLayout layout = layout();
        BuildTime time = application.settings().time();
        try (StagedRelease staged = StagedRelease.in(target, name())) {
            LayoutFolder.write(layout, time, staged.files().folder());
            ReleaseArchive.write(layout, time, name(), staged.files().archive());
            Checksum.write(staged.files().archive(), staged.files().checksum());
            return staged.moveIntoPlace();
        }
    }

    ApplicationLayout layout() throws IOException {
        ApplicationNames names = application.settings().names();
        List<File> added = new ArrayList<>(application.packages().sources());
        added.addAll(List.of(
                tools.healthCheck(),
                files.text("env.example.ftl", ".env.example"),
                files.text("service.ftl", names.service()),
                files.script("setup.sh.ftl", "setup.sh"),
                files.text("README.md.ftl", "README.md")));
        return files.layout(List.of(), added);
    }

    private String name() {
        return application.settings().names().name() + "-v"
                + application.settings().version() + "-" + application.platform();
    }
}

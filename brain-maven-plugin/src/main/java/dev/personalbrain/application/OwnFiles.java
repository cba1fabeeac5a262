package dev.personalbrain.application;

import dev.personalbrain.application.FileContent.OfBytes;
import dev.personalbrain.application.LayoutEntry.File;
import dev.personalbrain.manifest.ManifestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files that every output of an application holds beside its libraries, the user's own ones among them. */
final class OwnFiles {
    static final int FILE = 0644;
    static final int SCRIPT = 0755;

    private OwnFiles() {}

    static List<LayoutEntry> of(Application application) throws IOException {
        ApplicationNames names = application.settings().names();
        List<LayoutEntry> files = new ArrayList<>(application.program().files(names));
        files.add(new File("native-modules.json", FILE, new OfBytes(ManifestJson.write(application.manifest()))));
        if (application.isPackage()) {
            byte[] packageJson = PackageFile.of(
                    application.manifest().application(), application.packages().dependencies());
            files.add(new File(PackageFile.NAME, FILE, new OfBytes(packageJson)));
        }
        files.addAll(application.extraFiles());
        return files;
    }

    /** What starts the application outside of images, and inside of some. */
    static File wrapper(Application application, Templates templates) throws IOException {
        return rendered(
                application,
                templates,
                "wrapper.sh.ftl",
                application.settings().names().wrapper(),
                SCRIPT);
    }

    static File rendered(Application application, Templates templates, String template, String path, int mode)
            throws IOException {
        String text = templates.render(template, ApplicationModel.of(application));
        return new File(path, mode, new OfBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package dev.personalbrain.application;

import dev.personalbrain.application.FileContent.OfBytes;
import dev.personalbrain.application.LayoutEntry.File;
import dev.personalbrain.application.LayoutEntry.Folder;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.install.Marker;
import dev.personalbrain.manifest.ManifestJson;
import java.util.ArrayList;
import java.util.List;

/** What says that an application's native modules are complete, as the installer leaves it when it has put them in place. */
public final class InstalledMarkers {
    private static final String MODULES = "native_modules/";
    private static final String NODE_MODULES = "node_modules/";

    private InstalledMarkers() {}

    /** Also the folder of libraries, which the installer makes even where none is placed there. */
    public static List<LayoutEntry> of(Application application) {
        List<LayoutEntry> markers = new ArrayList<>();
        if (application.hasMavenModules()) {
            markers.add(new Folder(MODULES + "lib"));
            markers.add(marker(MODULES, application));
        }
        if (application.hasNpmModules()) {
            markers.add(marker(NODE_MODULES, application));
        }
        return markers;
    }

    private static File marker(String folder, Application application) {
        String manifest = Sha256.of(ManifestJson.write(application.manifest()));
        byte[] bytes = new Marker(manifest, application.platform()).bytes();
        return new File(folder + Marker.NAME, OwnFiles.FILE, new OfBytes(bytes));
    }
}

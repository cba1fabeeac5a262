package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a {@link Manifest} of JSON and refuses what an installer must not act on. */
final class ManifestReader {
    private ManifestReader() {}

    static Manifest read(JsonField root) {
        checkVersion(root.get("formatVersion"));
        JsonField application = root.get("application");
        Manifest manifest = new Manifest(
                new Manifest.Application(
                        application.get("name").text(),
                        application.get("version").text()),
                root.get("platforms").list(ManifestReader::platform),
                root.get("repositories").list(ManifestValues::repository),
                root.get("modules").list(ManifestReader::module));
        ManifestRules.check(manifest, root);
        return manifest;
    }

    private static void checkVersion(JsonField version) {
        long number = version.size();
        if (number > Manifest.FORMAT_VERSION) {
            throw version.error("written by a newer version of the plugin (format " + number
                    + ", this installer reads " + Manifest.FORMAT_VERSION
                    + "): use the brain-installer.jar that came with it");
        }
        if (number < 1) {
            throw version.bad("a format version (1 is the first)");
        }
    }

    private static Platform platform(JsonField field) {
        return Platform.parse(field.text())
                .orElseThrow(() -> field.bad("a platform that this installer knows (known: " + Platform.known() + ")"));
    }

    private static NativeModule module(JsonField field) {
        JsonField kind = field.get("kind");
        if (!kind.text().equals(MavenModule.KIND)) {
            throw kind.error("'" + kind.text() + "' is not a kind of module that this installer knows (known: "
                    + MavenModule.KIND + "): use the brain-installer.jar that came with the manifest");
        }
        return new MavenModule(
                ManifestValues.coordinates(field.get("id")),
                ManifestValues.relativePath(field.get("path")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                installations(field.get("installations")));
    }

    private static Map<Platform, Installation> installations(JsonField field) {
        Map<Platform, Installation> installations = new TreeMap<>();
        field.fields()
                .forEach((name, value) -> installations.put(
                        platform(new JsonField(value.file(), value.path(), name)), installation(value)));
        return installations;
    }

    private static Installation installation(JsonField field) {
        return new Installation(
                ManifestValues.jarName(field.get("file")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                field.get("removed").list(JsonField::text),
                field.get("libraries").list(ManifestReader::library),
                field.get("properties").map(JsonField::anyText),
                field.find("environment").map(ManifestValues::environment).orElse(Map.of()),
                field.get("temporaryBytes").size());
    }

    private static PlacedLibrary library(JsonField field) {
        return new PlacedLibrary(
                field.get("entry").text(),
                ManifestValues.fileName(field.get("file")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                texts(field.get("needed")),
                field.get("requires").map(ManifestReader::texts));
    }

    private static List<String> texts(JsonField field) {
        return field.list(JsonField::text);
    }
}

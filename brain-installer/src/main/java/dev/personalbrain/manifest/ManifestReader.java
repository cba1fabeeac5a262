package dev.personalbrain.manifest;

import java.util.Map;

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
                root.get("platforms").list(ManifestValues::platform),
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

    private static NativeModule module(JsonField field) {
        JsonField kind = field.get("kind");
        return switch (kind.text()) {
            case MavenModule.KIND -> mavenModule(field);
            case NpmModule.KIND -> NpmModuleReader.read(field);
            default ->
                throw kind.error("'" + kind.text()
                        + "' is not a kind of module that this installer knows (known: " + MavenModule.KIND + ", "
                        + NpmModule.KIND + "): use the brain-installer.jar that came with the manifest");
        };
    }

    private static MavenModule mavenModule(JsonField field) {
        return new MavenModule(
                ManifestValues.coordinates(field.get("id")),
                ManifestValues.relativePath(field.get("path")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                ManifestValues.byPlatform(field.get("installations"), ManifestReader::installation));
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
                ManifestValues.texts(field.get("needed")),
                field.get("requires").map(ManifestValues::texts));
    }
}

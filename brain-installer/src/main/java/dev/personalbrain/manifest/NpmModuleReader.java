package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Map;

/** Makes an {@link NpmModule} of JSON and refuses what an installer must not act on. */
final class NpmModuleReader {
    private NpmModuleReader() {}

    static NpmModule read(JsonField field) {
        NpmModule module = new NpmModule(
                NpmValues.name(field.get("name")),
                NpmValues.version(field.get("version")),
                ManifestValues.repository(field.get("registry")),
                ManifestValues.relativePath(field.get("path")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                NpmValues.integrity(field.get("integrity")),
                installations(field.get("installations")));
        if (!module.id().equals(field.get("id").text())) {
            throw field.get("id").bad("'" + module.id() + "', the module's name and version");
        }
        return module;
    }

    private static Map<Platform, NpmInstallation> installations(JsonField field) {
        return ManifestValues.byPlatform(field, NpmModuleReader::installation);
    }

    private static NpmInstallation installation(JsonField field) {
        List<String> folders = field.get("folders").list(NpmValues::folder);
        if (folders.isEmpty()) {
            throw field.get("folders").error("is empty; " + JsonField.WAY_OUT);
        }
        return new NpmInstallation(
                folders,
                field.get("files").list(NpmModuleReader::file),
                field.find("links").map(NpmValues::links).orElse(Map.of()));
    }

    private static NpmFile file(JsonField field) {
        return new NpmFile(
                NpmValues.path(field.get("path")),
                field.get("bytes").size(),
                ManifestValues.sha256(field.get("sha256")),
                field.find("executable").map(JsonField::flag).orElse(false),
                field.find("unixShebang").map(JsonField::flag).orElse(false),
                field.find("source").map(ManifestValues::relativePath),
                field.find("needed").map(ManifestValues::texts).orElse(List.of()),
                field.find("requires")
                        .map(requires -> requires.map(ManifestValues::texts))
                        .orElse(Map.of()));
    }
}

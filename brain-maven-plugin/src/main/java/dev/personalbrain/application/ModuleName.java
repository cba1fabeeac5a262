package dev.personalbrain.application;

import dev.personalbrain.install.Planned;
import dev.personalbrain.install.PlannedPackage;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.npm.PackageName;

/**
 * What a native module is called, without its version, where it becomes a layer of an image.
 *
 * @param text as the installer takes it: {@code org.xerial:sqlite-jdbc}, {@code @libsql/client}
 */
public record ModuleName(String text) {
    private static final String LAYER = "native:";

    static ModuleName of(Planned planned) {
        return planned instanceof PlannedPackage npm
                ? of(npm.module())
                : ofMaven(planned.module().id());
    }

    private static ModuleName of(NpmModule module) {
        return new ModuleName(module.name());
    }

    private static ModuleName ofMaven(String id) {
        return new ModuleName(id.substring(0, id.lastIndexOf(':')));
    }

    /** No name of an npm package has a colon in it, and every Maven module's has. */
    private boolean isNpm() {
        return text.indexOf(':') < 0;
    }

    /** Name of the layer that it has alone: {@code native:org.xerial:sqlite-jdbc}, {@code native:npm:@libsql/client}. */
    String layer() {
        return LAYER + (isNpm() ? "npm:" : "") + text;
    }

    /** Name of the folder in which a stage of a Dockerfile has it: {@code org.xerial-sqlite-jdbc}, {@code libsql-client}. */
    public String folder() {
        return isNpm() ? new PackageName(text).layerFolder() : text.replace(':', '-');
    }
}

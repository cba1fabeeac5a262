package dev.personalbrain.doctor;

import dev.personalbrain.install.Marker;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Commands for this machine, to be run by whoever the application's folder belongs to, and those for its system by root.
 *
 * @param root the application's folder
 * @param modules the one that its native modules are installed into
 */
record MachineRemedies(Path root, Path modules, SystemPackages packages) implements Remedies {
    @Override
    public String install() {
        try {
            return JavaVersion.wrapper(root)
                    .map(wrapper -> "BRAIN_INSTALL=only " + ShellWord.of(root.resolve(wrapper)))
                    .orElseGet(this::installer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String installer() {
        Path script = root.resolve("brain-installer/main.mjs");
        String program = Files.isRegularFile(script)
                ? "bun " + ShellWord.of(script)
                : "java -jar " + ShellWord.of(root.resolve("brain-installer.jar"));
        return program + " install --root " + ShellWord.of(modules) + (modules.equals(root) ? "" : elsewhere());
    }

    /** What the installer finds by itself in the folder that it installs into. */
    private String elsewhere() {
        Path vendor = root.resolve("vendor");
        return " --manifest " + ShellWord.of(root.resolve("native-modules.json"))
                + (Files.isDirectory(vendor) ? " --source " + ShellWord.of(vendor) : "");
    }

    /** Without the marker; what is as it should be need not be fetched again. */
    @Override
    public String reinstall(String folder) {
        return "rm -f " + ShellWord.of(modules.resolve(folder).resolve(Marker.NAME)) + " && " + install();
    }

    @Override
    public String release(Platform platform) {
        return "mvn brain:release -Dbrain.platform=" + platform + ", and unpack that release here";
    }

    @Override
    public String library(String name) {
        return packages.library(name);
    }

    /** The C library of a system cannot be replaced by itself; others come with their packages. */
    @Override
    public String newer(String library, String versions, String module) {
        boolean system = library.startsWith("libc.so") || library.startsWith("libm.so") || library.startsWith("ld-");
        String other = "take a newer system, or a version of " + module + " that needs less";
        return system ? other : packages.library(library) + "; where that brings no newer one, " + other;
    }

    @Override
    public String java(int version) {
        return packages.java(version);
    }
}

package dev.personalbrain.release;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.ExtraDirectory;
import dev.personalbrain.application.ExtraFiles;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** Releases made of small applications: one that uses everything, and one that needs next to nothing. */
final class TestRelease {
    static final Platform PLATFORM = SampleApplications.PLATFORM;

    private final Path work;
    private final SampleApplications applications;

    /** @param work a folder for what a build would have in {@code target/} */
    TestRelease(Path work) {
        this.work = work;
        this.applications = new SampleApplications(work);
    }

    Release of(String which) throws IOException {
        Application application = which.equals("extra") ? extra() : applications.of(which);
        return new Release(
                application, new Templates(Optional.empty()), SampleApplications.tools(application.program()));
    }

    /** The full one with files of the user's own, odd ones. */
    private Application extra() throws IOException {
        Path folder = Files.createDirectories(work.resolve("extra"));
        Files.createDirectories(folder.resolve("it's/empty"));
        Files.writeString(folder.resolve("it's/a b $x.txt"), "text");
        Files.createSymbolicLink(folder.resolve("ünïcode"), Path.of("it's/a b $x.txt"));
        Files.createSymbolicLink(folder.resolve("to nothing"), Path.of("none"));
        Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(folder.resolve("tool"), PosixFilePermissions.fromString("rwx------"));
        ExtraDirectory directory = new ExtraDirectory(folder, "", List.of(), List.of());
        return full().with(new ExtraFiles(List.of(directory), List.of()));
    }

    /** One with native modules, a port and settings. */
    Application full() throws IOException {
        return applications.full();
    }

    /** One without native modules and settings. */
    Application plain() throws IOException {
        return applications.plain();
    }
}

package dev.personalbrain.release;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.FileContent;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Releases made of small applications: one that uses everything, and one that needs next to nothing. */
final class TestRelease {
    static final Platform PLATFORM = SampleApplications.PLATFORM;

    private final SampleApplications applications;

    /** @param work a folder for what a build would have in {@code target/} */
    TestRelease(Path work) {
        this.applications = new SampleApplications(work);
    }

    Release of(String which) throws IOException {
        return new Release(applications.of(which), new Templates(Optional.empty()), installer());
    }

    /** One with native modules, a port and settings. */
    Application full() throws IOException {
        return applications.full();
    }

    /** One without native modules and settings. */
    Application plain() throws IOException {
        return applications.plain();
    }

    static FileContent installer() {
        return SampleApplications.installer();
    }
}

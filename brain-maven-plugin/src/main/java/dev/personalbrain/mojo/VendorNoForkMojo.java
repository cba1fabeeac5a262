package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.release.Vendor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Puts the original files of the application's native modules into a folder, for all platforms asked for: {@code
 * target/brain/vendor/}, with a list of their checksums in {@code SHA256SUMS}. A release installs from it without a network, where the
 * folder lies beside it as {@code vendor} or is named by {@code BRAIN_SOURCES}. This is the goal to bind in a pom: it does not fork the
 * build as {@code brain:vendor} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "vendor-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class VendorNoForkMojo extends AbstractApplicationMojo {
    /**
     * The folder. What this goal has put there is replaced; a folder with any other file in it is left alone. Without it, {@code target/brain/vendor}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.vendor.output")
    private File output;

    /**
     * Whether {@code target/NAME-vVERSION-vendor.tar.gz} and its {@code .sha256} are made as well: all of it in a folder {@code
     * vendor}, to be unpacked in a release's folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.vendor.archive", defaultValue = "false")
    private boolean archive;

    /** For Maven. */
    public VendorNoForkMojo() {}

    @Override
    void run() throws Exception {
        List<Assembled> applications = assemble();
        Vendor vendor = Vendor.of(applications);
        vendor.write(folder(), archive ? Optional.of(archiveFile()) : Optional.empty());
        getLog().info(summary(vendor, applications));
    }

    private Path folder() {
        return output == null ? target().resolve("brain/vendor") : output.toPath();
    }

    private Path archiveFile() {
        return target().resolve(settings().names().name() + "-v" + settings().version() + "-vendor.tar.gz");
    }

    private String summary(Vendor vendor, List<Assembled> applications) throws IOException {
        String platforms = applications.stream()
                .map(each -> each.application().platform().toString())
                .collect(Collectors.joining(", "));
        String files = vendor.size() == 1 ? "1 file" : vendor.size() + " files";
        return "Native modules for " + platforms + ": " + folder() + ", " + files + ", " + Megabytes.of(vendor.bytes());
    }
}

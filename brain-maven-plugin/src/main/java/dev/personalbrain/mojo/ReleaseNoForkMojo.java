package dev.personalbrain.mojo;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.EmbeddedTools;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.release.Release;
import dev.personalbrain.release.ReleaseFiles;
import dev.personalbrain.release.ReleaseSummary;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Makes a release of the application for each platform: the folder {@code target/NAME-vVERSION-PLATFORM/}, its {@code .tar.gz} and
 * {@code .tar.gz.sha256}. Native modules are left out and pinned in {@code native-modules.json}; they are installed where the release
 * is used. This is the goal to bind in a pom: it does not fork the build as {@code brain:release} does.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "release-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public class ReleaseNoForkMojo extends AbstractApplicationMojo {
    /**
     * Whether the tarball is installed and deployed along with the project, as type {@code tar.gz} with the platform as its
     * classifier.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.attach", defaultValue = "true")
    private boolean attach;

    @Inject
    private MavenProjectHelper projectHelper;

    /** For Maven. */
    public ReleaseNoForkMojo() {}

    @Override
    void run() throws Exception {
        for (Assembled assembled : assemble()) {
            release(assembled);
        }
    }

    private void release(Assembled assembled) throws Exception {
        Application application = assembled.application();
        ReleaseFiles files =
                new Release(application, templates(), EmbeddedTools.of(application.program())).write(target());
        ReleaseSummary.of(assembled, files).forEach(getLog()::info);
        if (attach) {
            projectHelper.attachArtifact(
                    project(),
                    "tar.gz",
                    application.platform().toString(),
                    files.archive().toFile());
        }
    }
}

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
 * is used, unless {@code bundle} is asked for. This is the goal to bind in a pom: it does not fork the build as {@code brain:release} does.
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

    /**
     * Whether the release holds its native modules, installed, for a machine without a network: {@code NAME-vVERSION-PLATFORM-bundle},
     * attached with the classifier {@code PLATFORM-bundle}. It is made in place of the slim release, and without a network where the
     * local repository and the cache have the modules.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.bundle", defaultValue = "false")
    private boolean bundle;

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
        Release slim = new Release(application, templates(), EmbeddedTools.of(application.program()));
        Release release = bundle ? slim.bundled(assembled.installedModules()) : slim;
        ReleaseFiles files = release.write(target());
        (bundle ? ReleaseSummary.ofBundle(assembled, files) : ReleaseSummary.of(assembled, files))
                .forEach(getLog()::info);
        if (attach) {
            projectHelper.attachArtifact(
                    project(),
                    "tar.gz",
                    application.platform() + (bundle ? "-bundle" : ""),
                    files.archive().toFile());
        }
    }
}

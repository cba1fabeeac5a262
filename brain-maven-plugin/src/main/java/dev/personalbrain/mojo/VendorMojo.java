package dev.personalbrain.mojo;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the project up to {@code package}, then does what {@code brain:vendor-no-fork} does. For the command line.
 *
 * @since 0.1.0
 */
@Mojo(name = "vendor", requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public class VendorMojo extends VendorNoForkMojo {
    /** For Maven. */
    public VendorMojo() {}
}

package dev.personalbrain.assembly;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;

/** A project that an application is made of. */
public interface Project {
    /**
     * One for each platform, in the order given; all of them, or none.
     *
     * @throws dev.personalbrain.error.UserException where a native module lacks what a platform needs, or something else is wrong
     */
    List<Assembled> assemble(List<Platform> platforms) throws IOException;
}

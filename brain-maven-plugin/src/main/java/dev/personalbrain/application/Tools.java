package dev.personalbrain.application;

import dev.personalbrain.application.LayoutEntry.File;
import java.util.List;

/**
 * The programs that come along with an application, for the runtime that it has itself.
 *
 * @param installer of native modules: brain-installer.jar, or the files of brain-installer/
 * @param healthCheck asks the application whether it is well: brain-health.jar or brain-health.mjs
 */
public record Tools(List<File> installer, File healthCheck) {
    public Tools {
        installer = List.copyOf(installer);
    }
}

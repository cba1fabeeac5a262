package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes a module's symbolic links in the staged tree. */
record StagedLinks(TargetFolder target, Planned planned) {
    void create() throws IOException {
        for (Map.Entry<String, String> link : planned.links().entrySet()) {
            create(target.inTree(link.getKey()), link.getValue());
        }
    }

    private void create(Path link, String goal) throws IOException {
        Durable.createFolder(link.getParent());
        try {
            Files.createSymbolicLink(link, Path.of(goal));
        } catch (UnsupportedOperationException e) {
            throw new UserException(
                    ExitCode.TARGET,
                    target.root() + ": has no symbolic links, and "
                            + planned.module().id() + " needs one: install into a folder on another file system",
                    e);
        }
    }
}

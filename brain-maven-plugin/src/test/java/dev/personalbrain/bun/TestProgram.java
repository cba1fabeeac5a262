package dev.personalbrain.bun;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Programs that stand in the place of a Bun. */
final class TestProgram {
    private TestProgram() {}

    /** One of this machine's, found on the PATH. */
    static BunProcess of(String name, Path scratch) throws IOException {
        Path found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name + " on the PATH"));
        return script(scratch, "PATH='" + System.getenv("PATH") + "' exec '" + found + "' \"$@\"");
    }

    /** It has no network: a namespace of its own, where not even the loopback is up. */
    static BunProcess withoutNetwork(BunProcess bun) throws IOException {
        return script(bun.scratch(), "exec /usr/bin/unshare -rn '" + bun.executable() + "' \"$@\"");
    }

    private static BunProcess script(Path scratch, String text) throws IOException {
        Path script = Files.writeString(
                Files.createTempFile(Files.createDirectories(scratch), "program", ".sh"), "#!/bin/sh\n" + text + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        return new BunProcess(script, scratch, Duration.ofMinutes(2));
    }
}

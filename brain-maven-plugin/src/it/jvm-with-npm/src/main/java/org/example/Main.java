package org.example;

import java.nio.file.Path;
import java.util.List;

/** Has three runtimes for JavaScript, each a native module, ask another native module. */
public final class Main {
    private static final Path HOME = Path.of(System.getenv("APP_HOME"));
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    public static void main(String[] arguments) throws Exception {
        run("@oven/bun-linux-" + (ARM ? "aarch64" : "x64") + "/bin/bun");
        run("node-linux-" + (ARM ? "arm64" : "x64") + "/bin/node");
        run("@deno/linux-" + (ARM ? "arm64" : "x64") + "-glibc/deno", "run", "--allow-all");
    }

    private static void run(String program, String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(HOME.resolve("node_modules").resolve(program).toString()));
        command.addAll(List.of(options));
        command.add(HOME.resolve("helper.cjs").toString());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }
}

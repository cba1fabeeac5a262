package org.example;

import com.github.luben.zstd.Zstd;
import com.sun.jna.Function;
import java.time.Instant;
import java.util.Arrays;

/** Uses both native modules and says of which version it is, and what the time is. With an argument it waits for a line in between. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        callC();
        if (arguments.length > 0) {
            // To be ended is no failure.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
            System.out.println("waiting");
            System.in.read();
        }
        compress();
        // By reflection: else the compiler would put the number in here.
        Object version =
                Class.forName("com.github.luben.zstd.util.ZstdVersion").getField("VERSION").get(null);
        System.out.println("zstd " + version);
        System.out.println("clock " + Instant.now());
    }

    private static void callC() {
        int pid = Function.getFunction("c", "getpid").invokeInt(new Object[0]);
        if (pid != ProcessHandle.current().pid()) {
            throw new IllegalStateException("getpid: " + pid);
        }
    }

    private static void compress() {
        byte[] content = "brain ".repeat(100).getBytes();
        if (!Arrays.equals(Zstd.decompress(Zstd.compress(content), content.length), content)) {
            throw new IllegalStateException("other bytes");
        }
    }
}

package dev.personalbrain.lock;

import dev.personalbrain.platform.Libc;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platforms that a package says it runs on, in npm's words: {@code darwin}, {@code !win32}, {@code any}. What a package does not
 * say counts as any.
 */
public record Conditions(List<String> os, List<String> cpu, List<String> libc) {
    public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());

    public Conditions {
        os = List.copyOf(os);
        cpu = List.copyOf(cpu);
        libc = List.copyOf(libc);
    }

    /** As npm decides. A platform without a choice of C libraries is never one that a package with {@code libc} asks for. */
    public boolean admit(Platform platform) {
        boolean systemOk = allow(os, NodeNames.os(platform)) && allow(cpu, NodeNames.cpu(platform));
        boolean libcOk = libc.isEmpty() || platform.libc() != Libc.SYSTEM && allow(libc, NodeNames.libc(platform));
        return systemOk && libcOk;
    }

    /** {@code os linux, cpu x64 or arm64}. */
    String shown() {
        return Stream.of(shown("os", os), shown("cpu", cpu), shown("libc", libc))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String shown(String name, List<String> values) {
        return values.isEmpty() ? "" : name + " " + String.join(" or ", values);
    }

    private static boolean allow(List<String> list, String value) {
        if (list.isEmpty() || list.equals(List.of("any"))) {
            return true;
        }
        boolean refused = list.contains("!" + value);
        boolean onlyRefusals = list.stream().allMatch(entry -> entry.startsWith("!"));
        return !refused && (onlyRefusals || list.contains(value));
    }
}

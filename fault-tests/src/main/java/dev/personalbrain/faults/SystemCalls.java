package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What processes did to files, as {@code strace -f -y} writes it down: which of them were written since they were last flushed. */
final class SystemCalls {
    static final String TRACED =
            "write,pwrite64,writev,pwritev,sendfile,copy_file_range,ftruncate,fsync,fdatasync,rename,renameat,renameat2";

    private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)\\((.*)$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.*= 0$");
    private static final Pattern DESCRIPTOR = Pattern.compile("\\d+<([^>]+)>");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Set<String> unsaved = new LinkedHashSet<>();
    private final Map<String, String> flushing = new HashMap<>();

    private SystemCalls() {}

    /** @param log of strace; its last line may be cut off */
    static SystemCalls read(Path log) throws IOException {
        SystemCalls calls = new SystemCalls();
        for (String line : Files.readAllLines(log)) {
            calls.take(line);
        }
        return calls;
    }

    /** Files below a folder whose last bytes may not be on the disk. The application's own data do not count. */
    List<Path> unsaved(Path folder) {
        return unsaved.stream()
                .map(Path::of)
                .filter(file -> file.startsWith(folder) && !file.startsWith(folder.resolve("data")))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private void take(String line) {
        Matcher resumed = RESUMED.matcher(line);
        if (resumed.matches()) {
            unsaved.remove(flushing.remove(resumed.group(1)));
            return;
        }
        Matcher call = CALL.matcher(line);
        if (call.matches()) {
            take(call.group(1), call.group(2), call.group(3));
        }
    }

    private void take(String thread, String call, String arguments) {
        List<String> files =
                DESCRIPTOR.matcher(arguments).results().map(each -> each.group(1)).toList();
        if (call.startsWith("rename")) {
            renamed(QUOTED.matcher(arguments).results().map(each -> each.group(1)).toList(), arguments);
        } else if (!files.isEmpty()) {
            String file = files.get(call.equals("copy_file_range") && files.size() > 1 ? 1 : 0);
            if (!call.endsWith("sync")) {
                unsaved.add(file);
            } else if (arguments.endsWith("= 0")) {
                unsaved.remove(file);
            } else {
                flushing.put(thread, file);
            }
        }
    }

    private void renamed(List<String> names, String arguments) {
        if (names.size() != 2 || arguments.contains("= -1")) {
            return;
        }
        for (String file : List.copyOf(unsaved)) {
            if (file.equals(names.get(0)) || file.startsWith(names.get(0) + "/")) {
                unsaved.remove(file);
                unsaved.add(names.get(1) + file.substring(names.get(0).length()));
            }
        }
    }
}

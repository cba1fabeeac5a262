package dev.personalbrain.image.jib;

import dev.personalbrain.binary.BinaryFormatException;
import dev.personalbrain.binary.Content;
import dev.personalbrain.binary.SharedLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * What the layers of an image, one over the other, hold of a loader's concern: shared libraries, links to them, and the folders that it
 * looks in. Paths have no {@code /} in front.
 */
final class SystemFiles implements LayerVisitor {
    private static final Set<String> FOLDERS =
            Set.of("lib", "lib64", "usr/lib", "usr/lib64", "usr/local/lib", "usr/local/lib64");
    private static final String CONFIGURATIONS = "etc/ld.so.conf.d/";
    /** Many times the largest library of a system. */
    private static final int MAX_BYTES = 256 << 20;

    private final Map<String, SharedLibrary> libraries = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Map<String, List<String>> configured = new TreeMap<>();

    @Override
    public void entry(TarArchiveEntry entry, String path, InputStream content) throws IOException {
        if (isLibrary(path.substring(path.lastIndexOf('/') + 1))) {
            addLibrary(entry, path, content);
        } else if (path.startsWith(CONFIGURATIONS) && entry.isFile()) {
            configured.put(
                    path,
                    new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    private void addLibrary(TarArchiveEntry entry, String path, InputStream content) throws IOException {
        removed(path, true);
        if (entry.isSymbolicLink() || entry.isLink()) {
            links.put(path, entry.getLinkName());
        } else if (entry.isFile() && entry.getSize() <= MAX_BYTES) {
            read(path, content.readAllBytes()).ifPresent(library -> libraries.put(path, library));
        }
    }

    /** A linker's script and a library of another processor's are none. */
    private static Optional<SharedLibrary> read(String path, byte[] content) throws IOException {
        try {
            return Optional.of(SharedLibrary.read(Content.of(content), path));
        } catch (BinaryFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void removed(String path, boolean itself) {
        for (Map<String, ?> files : List.of(libraries, links, configured)) {
            files.keySet().removeIf(each -> LayerVisitor.isRemoved(each, path, itself));
        }
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".so") || name.contains(".so.");
    }

    /** By the names under which the loader finds them; a link by its own and with what it leads to. */
    Map<String, SharedLibrary> found() {
        Set<String> folders = folders();
        Map<String, SharedLibrary> found = new TreeMap<>();
        libraries.forEach((path, library) -> {
            if (folders.contains(folder(path))) {
                found.put(path.substring(path.lastIndexOf('/') + 1), library);
            }
        });
        links.forEach((path, target) -> {
            if (folders.contains(folder(path))) {
                resolve(path)
                        .ifPresent(library -> found.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), library));
            }
        });
        return found;
    }

    /** A chain of links by the names that it leads through: folders of libraries may be links themselves. */
    private Optional<SharedLibrary> resolve(String path) {
        String place = path;
        for (int steps = 0; steps < 40 && links.containsKey(place); steps++) {
            String target = links.get(place);
            String name = target.substring(target.lastIndexOf('/') + 1);
            String beside = folder(place) + "/" + name;
            place = target.contains("/") ? byName(name).orElse(beside) : beside;
        }
        return Optional.ofNullable(libraries.get(place));
    }

    private Optional<String> byName(String name) {
        return libraries.keySet().stream()
                .filter(path -> path.endsWith("/" + name))
                .findFirst();
    }

    private Set<String> folders() {
        Set<String> folders = new LinkedHashSet<>(FOLDERS);
        for (String line : configured.values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .toList()) {
            if (line.startsWith("/")) {
                String folder = line.substring(1).replaceFirst("/+$", "");
                folders.add(folder);
                folders.add(folder.startsWith("lib") ? "usr/" + folder : folder.replaceFirst("^usr/(?=lib)", ""));
            }
        }
        return folders;
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}

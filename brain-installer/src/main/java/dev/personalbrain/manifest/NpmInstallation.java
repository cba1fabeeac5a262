package dev.personalbrain.manifest;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one npm module puts in place on one platform: the same files in each of its folders.
 *
 * @param folders below {@code node_modules}: {@code @libsql/client} or {@code a/node_modules/b}; one at least, sorted
 * @param files sorted by path
 * @param links symbolic links, by path below {@code node_modules}, and their relative targets: {@code .bin/tool} to
 *     {@code ../tool/cli.js}
 */
public record NpmInstallation(List<String> folders, List<NpmFile> files, Map<String, String> links) {
    public NpmInstallation {
        folders = folders.stream().sorted().toList();
        files = files.stream().sorted(Comparator.comparing(NpmFile::path)).toList();
        links = Collections.unmodifiableMap(new TreeMap<>(links));
    }
}

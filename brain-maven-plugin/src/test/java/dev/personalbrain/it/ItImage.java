package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.jr.ob.JSON;

/** The image that an integration test's build has written: a tar for {@code docker load}, or the folder of an OCI image layout. */
public final class ItImage {
    private final Map<String, byte[]> files;
    private final Map<String, Object> configuration;
    private final TreeSet<String> contents = new TreeSet<>();

    private ItImage(Map<String, byte[]> files, String configuration, List<?> layers) throws IOException {
        this.files = files;
        this.configuration = JSON.std.mapFrom(files.get(configuration));
        for (Object layer : layers) {
            entries(unzipped(files.get((String) layer)))
                    .keySet()
                    .forEach(path -> contents.add(path.replaceFirst("/$", "")));
        }
    }

    /** @param file in {@code target} */
    public static ItImage tar(File project, String file) throws IOException {
        Map<String, byte[]> files = entries(Files.readAllBytes(target(project, file)));
        List<?> images = JSON.std.listFrom(files.get("manifest.json"));
        assertThat(images).hasSize(1);
        Map<?, ?> image = (Map<?, ?>) images.get(0);
        return new ItImage(files, (String) image.get("Config"), (List<?>) image.get("Layers"));
    }

    /** @param folder in {@code target}; each of its blobs has to be what its name says */
    public static ItImage layout(File project, String folder) throws Exception {
        Map<String, byte[]> files = files(target(project, folder));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("blobs/")) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                assertThat(file.getKey())
                        .isEqualTo("blobs/sha256/" + HexFormat.of().formatHex(hash));
            }
        }
        List<?> manifests = (List<?>) JSON.std.mapFrom(files.get("index.json")).get("manifests");
        Map<String, Object> manifest = JSON.std.mapFrom(files.get(blob(manifests.get(0))));
        List<?> layers =
                ((List<?>) manifest.get("layers")).stream().map(ItImage::blob).toList();
        return new ItImage(files, blob(manifest.get("config")), layers);
    }

    public void has(String... paths) {
        assertThat(contents).contains(paths);
    }

    public void lacks(String... paths) {
        assertThat(contents).doesNotContain(paths);
    }

    /** @param field of the container's configuration, as {@code Entrypoint} */
    public void says(String field, Object value) {
        assertThat((Map<?, ?>) configuration.get("config")).extracting(field).isEqualTo(value);
    }

    /** Lists what differs before it tells that something does. */
    public void isSameAs(ItImage other) {
        assertThat(other.contents).isEqualTo(contents);
        assertThat(other.configuration).isEqualTo(configuration);
        assertThat(other.files.keySet()).isEqualTo(files.keySet());
    }

    private static Path target(File project, String file) {
        return project.toPath().resolve("target").resolve(file);
    }

    private static String blob(Object descriptor) {
        return "blobs/" + ((Map<?, ?>) descriptor).get("digest").toString().replace(':', '/');
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] unzipped(byte[] layer) throws IOException {
        boolean zipped = layer[0] == 0x1f && layer[1] == (byte) 0x8b;
        try (InputStream in = new ByteArrayInputStream(layer)) {
            return zipped ? new GZIPInputStream(in).readAllBytes() : layer;
        }
    }

    private static Map<String, byte[]> entries(byte[] tar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new BufferedInputStream(new ByteArrayInputStream(tar)), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}

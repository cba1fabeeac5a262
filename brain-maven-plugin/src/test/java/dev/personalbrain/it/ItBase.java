package dev.personalbrain.it;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import tools.jackson.jr.ob.JSON;

/** A base image of one small file, for builds that have no registry: as {@code docker save} writes it. Nobody can run it. */
public final class ItBase {
    private ItBase() {}

    /** @param tar to be made; its image is for this machine's processor */
    public static void write(File tar) throws Exception {
        byte[] layer = tar(Map.of("etc/base", "base".getBytes()));
        String id =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(layer));
        byte[] configuration = JSON.std.asBytes(Map.of(
                "architecture",
                Platform.current().arch() == Arch.X64 ? "amd64" : "arm64",
                "os",
                "linux",
                "config",
                Map.of("Env", List.of("PATH=/bin"), "Labels", Map.of("from", "base"), "StopSignal", "SIGQUIT"),
                "rootfs",
                Map.of("type", "layers", "diff_ids", List.of("sha256:" + id))));
        Map<String, Object> manifest =
                Map.of("Config", "config.json", "RepoTags", List.of("base:1"), "Layers", List.of("layer.tar"));
        byte[] image = tar(Map.of(
                "config.json",
                configuration,
                "layer.tar",
                layer,
                "manifest.json",
                JSON.std.asBytes(List.of(manifest))));
        Files.write(tar.toPath(), image);
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}

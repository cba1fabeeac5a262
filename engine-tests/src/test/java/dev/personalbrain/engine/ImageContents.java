package dev.personalbrain.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** All entries of an image's file system, or of a part of it, by path: as {@code app/lib/x.jar}, without a slash at either end. */
final class ImageContents {
    private ImageContents() {}

    /** @param tar of the whole file system, as {@code docker export} writes it; other folders than {@code root} are left out */
    static Map<String, ContentEntry> ofTar(InputStream tar, String root) throws IOException {
        Map<String, ContentEntry> contents = new TreeMap<>();
        TarArchiveInputStream in = new TarArchiveInputStream(new BufferedInputStream(tar), "UTF-8");
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String path = entry.getName().replaceFirst("^\\./", "").replaceFirst("/$", "");
            if (path.equals(root) || path.startsWith(root + "/")) {
                contents.put(path, entry(entry, in));
            }
        }
        return contents;
    }

    private static ContentEntry entry(TarArchiveEntry entry, InputStream content) throws IOException {
        int mode = entry.getMode() & 07777;
        String owner = entry.getLongUserId() + ":" + entry.getLongGroupId();
        if (entry.isDirectory()) {
            return ContentEntry.folder(mode, owner);
        }
        if (entry.isSymbolicLink()) {
            return ContentEntry.link(owner, entry.getLinkName());
        }
        if (entry.isLink()) {
            return new ContentEntry("hard link", mode, owner, java.util.Optional.of("-> " + entry.getLinkName()));
        }
        return ContentEntry.file(mode, owner, entry.getSize(), ContentHash.of(content));
    }

    /** @param unpacked the whole file system, unpacked by root, so that owners are as they should be */
    static Map<String, ContentEntry> ofFolder(Path unpacked, String root) throws IOException {
        Map<String, ContentEntry> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(unpacked.resolve(root))) {
            files.forEach(file -> contents.put(unpacked.relativize(file).toString(), entry(file)));
        }
        return contents;
    }

    private static ContentEntry entry(Path file) {
        try {
            Map<String, Object> facts = Files.readAttributes(file, "unix:mode,uid,gid,size", LinkOption.NOFOLLOW_LINKS);
            int mode = (int) facts.get("mode") & 07777;
            String owner = facts.get("uid") + ":" + facts.get("gid");
            if (Files.isSymbolicLink(file)) {
                return ContentEntry.link(owner, Files.readSymbolicLink(file).toString());
            }
            return Files.isDirectory(file)
                    ? ContentEntry.folder(mode, owner)
                    : ContentEntry.file(mode, owner, (long) facts.get("size"), hash(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ContentHash.of(in);
        }
    }
}

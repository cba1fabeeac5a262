package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageAccess.Access;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Owner;
import dev.personalbrain.install.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * What the layers of an image, one over the other, hold of an application's concern: its folder, which is unpacked, and files that tell
 * of Java and of the system. Nothing is unpacked through a link or outside of the folder. Paths have no {@code /} in front.
 */
final class ImageFiles implements LayerVisitor {
    private static final String APPLICATION = ImagePlan.ROOT.substring(1);
    private static final int MAX_TEXT_BYTES = 64 * 1024;

    private final Path folder;
    private final Map<String, Access> application = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    /** @param folder empty; what is in the application's folder goes there */
    ImageFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void entry(TarArchiveEntry entry, String path, InputStream content) throws IOException {
        if (LayerVisitor.isWithin(APPLICATION, path)) {
            unpack(entry, path, content);
        } else if (isTelling(path) && entry.isFile() && entry.getSize() <= MAX_TEXT_BYTES) {
            texts.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isTelling(String path) {
        return path.equals("etc/os-release") || path.equals("usr/lib/os-release") || path.endsWith("/release");
    }

    @Override
    public void removed(String path, boolean itself) throws IOException {
        texts.keySet().removeIf(each -> LayerVisitor.isRemoved(each, path, itself));
        application.keySet().removeIf(each -> LayerVisitor.isRemoved(each.substring(1), path, itself));
        if (LayerVisitor.isWithin(APPLICATION, path)) {
            Path place = place(path);
            FileTree.delete(place);
            if (!itself) {
                Files.createDirectories(place);
            }
        }
    }

    private Path place(String path) {
        return folder.resolve(path.substring(Math.min(path.length(), APPLICATION.length() + 1)));
    }

    private void unpack(TarArchiveEntry entry, String path, InputStream content) throws IOException {
        Path place = place(path);
        if (isBehindLink(place)) {
            return;
        }
        application.put("/" + path, access(entry));
        if (entry.isDirectory()) {
            if (!Files.isDirectory(place)) {
                FileTree.delete(place);
                Files.createDirectories(place);
            }
            return;
        }
        Files.createDirectories(place.getParent());
        FileTree.delete(place);
        if (entry.isSymbolicLink()) {
            link(place, entry.getLinkName());
        } else if (entry.isLink()) {
            copy(entry.getLinkName(), place);
        } else if (entry.isFile()) {
            Files.copy(content, place);
            place.toFile().setExecutable((entry.getMode() & 0111) != 0, false);
        }
    }

    private boolean isBehindLink(Path place) {
        for (Path each = place.getParent(); each.startsWith(folder); each = each.getParent()) {
            if (Files.isSymbolicLink(each)) {
                return true;
            }
        }
        return false;
    }

    /** One that leads out of the folder is left out: here it would lead to this machine's files. */
    private void link(Path place, String target) throws IOException {
        if (!target.startsWith("/") && place.resolveSibling(target).normalize().startsWith(folder)) {
            Files.createSymbolicLink(place, Path.of(target));
        }
    }

    private void copy(String original, Path place) throws IOException {
        String path = LayerReader.withoutRoot(original);
        if (path.startsWith(APPLICATION + "/")
                && Files.isRegularFile(place(path), LinkOption.NOFOLLOW_LINKS)
                && !isBehindLink(place(path))) {
            Files.copy(place(path), place);
        }
    }

    private static Access access(TarArchiveEntry entry) {
        return new Access(new Owner((int) entry.getLongUserId(), (int) entry.getLongGroupId()), entry.getMode());
    }

    /** Of the application's folder and what is in it, by path with {@code /} in front. */
    Map<String, Access> application() {
        return application;
    }

    /** What a file holds that tells of Java or the system. */
    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Of all files called {@code release}, by the path of the folder that each is in, with {@code /} in front. */
    Map<String, String> releases() {
        Map<String, String> releases = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.endsWith("/release")) {
                releases.put("/" + path.substring(0, path.length() - "/release".length()), text);
            }
        });
        return releases;
    }
}

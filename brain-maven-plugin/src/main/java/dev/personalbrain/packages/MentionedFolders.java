package dev.personalbrain.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The folders at a package's top that its entry points lie in, or that its code outside of them names. */
final class MentionedFolders {
    private static final Pattern CODE = Pattern.compile(".*\\.[cm]?[jt]sx?");

    private final CachedPackage cached;
    private final Map<String, Boolean> known = new HashMap<>();

    MentionedFolders(CachedPackage cached) {
        this.cached = cached;
    }

    boolean contains(String folder) throws IOException {
        Boolean there = known.get(folder);
        if (there == null) {
            there = isEntry(folder) || isInCode(folder);
            known.put(folder, there);
        }
        return there;
    }

    private boolean isEntry(String folder) throws IOException {
        return PackageManifest.read(cached.root()).entryPoints().stream()
                .anyMatch(entry -> entry.replaceFirst("^\\./", "").startsWith(folder + "/"));
    }

    private boolean isInCode(String folder) throws IOException {
        Pattern mention = Pattern.compile("[\"'`/]" + Pattern.quote(folder) + "[\"'`/]");
        for (PackageFile file : cached.files()) {
            boolean outside = !file.path().startsWith(folder + "/");
            if (outside
                    && CODE.matcher(file.path()).matches()
                    && mention.matcher(text(file)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Any encoding will do: the names are ASCII. */
    private String text(PackageFile file) throws IOException {
        return new String(Files.readAllBytes(cached.file(file)), StandardCharsets.ISO_8859_1);
    }
}

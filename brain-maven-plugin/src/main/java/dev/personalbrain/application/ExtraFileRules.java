package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What extra files may be called, where links among them may lead, and how it is said that one does not keep to it. */
final class ExtraFileRules {
    /** Stands in the name of a file for what the machine's locale cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /** Folders that belong to the application whole. */
    private static final Set<String> FOLDERS =
            Set.of("lib", "native_modules", "node_modules", "data", "vendor", "brain-installer");
    /** What one output or another has beside the files that are called after the application. */
    private static final Set<String> FILES = Set.of(
            "native-modules.json",
            "brain-installer.jar",
            "brain-health.jar",
            "brain-health.mjs",
            "README.md",
            "setup.sh",
            ".env",
            ".env.example",
            "Dockerfile",
            ".dockerignore",
            // Builders take these in place of the two, and the last is written beside them.
            "Dockerfile.dockerignore",
            "Containerfile",
            ".containerignore",
            "compose.yaml",
            "ca.pem");

    private ExtraFileRules() {}

    /** A relative path without {@code /} at its ends. */
    static String folder(String into) {
        String path = into.strip().replaceAll("/+", "/").replaceFirst("/$", "");
        boolean plain = !path.startsWith("/") && !CONTROL.matcher(path).find();
        for (String part : path.split("/")) {
            plain &= !part.equals(".") && !part.equals("..");
        }
        if (!plain) {
            throw invalid("<into> '" + into
                    + "' is not a path relative to the application's folder (expected one like config, without"
                    + " '/' in front, '.' and '..')");
        }
        return path;
    }

    static void requireName(Path file) {
        String name = file.getFileName().toString();
        if (name.indexOf(UNREADABLE) >= 0) {
            throw invalid("'" + file
                    + "' has a name that Java cannot read in this locale: set LC_ALL=C.UTF-8 and build again");
        }
        if (CONTROL.matcher(name).find()) {
            throw invalid("'" + CONTROL.matcher(file.toString()).replaceAll("?")
                    + "' has a line break or another control character in its name: rename it");
        }
    }

    /** @param folder the extra folder, which the link may not lead out of, by its text or over other links */
    static void requireInside(Path folder, Path link, Path target) throws IOException {
        boolean inside = !target.isAbsolute()
                && link.resolveSibling(target).normalize().startsWith(folder)
                && (!Files.exists(link) || link.toRealPath().startsWith(folder.toRealPath()));
        if (!inside) {
            throw invalid("link '" + link + "' leads to '" + target + "': expected a relative path that stays in "
                    + folder + "; copy the file, or leave the link out with <excludes>");
        }
    }

    /** What the application or one of its outputs has at this place. */
    static void requireFree(Application application, String path, Path source) {
        String first = path.split("/")[0];
        boolean taken = FOLDERS.contains(first)
                || FILES.contains(first)
                || first.startsWith(".native_modules")
                || first.startsWith(".node_modules")
                || own(application).contains(first);
        if (taken) {
            throw invalid("'" + source + "' would be '" + path + "', but '" + first
                    + "' belongs to the application itself: rename it, or let it go elsewhere with <into>");
        }
    }

    private static List<String> own(Application application) {
        ApplicationNames names = application.settings().names();
        List<String> own = new ArrayList<>(List.of(names.wrapper(), names.service(), names.classPathJar()));
        application.program().files(names).forEach(file -> own.add(file.path()));
        if (application.isPackage()) {
            own.add(PackageFile.NAME);
        }
        return own;
    }

    static UserException invalid(String message) {
        return new UserException(ExitCode.CONFIGURATION, "<extraDirectories> " + message);
    }
}

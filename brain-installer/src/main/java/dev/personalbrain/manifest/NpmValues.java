package dev.personalbrain.manifest;

import dev.personalbrain.npm.Integrity;
import dev.personalbrain.npm.PackageName;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The texts of an npm module in a manifest that have a shape: names, integrity, folders, paths, links. */
final class NpmValues {
    private static final String BETWEEN_FOLDERS = "/node_modules/";
    private static final String PROGRAMS = ".bin/";

    private NpmValues() {}

    static String name(JsonField field) {
        if (PackageName.parse(field.text()).isEmpty()) {
            throw field.bad("the name of an npm package (NAME or @SCOPE/NAME)");
        }
        return field.text();
    }

    static String version(JsonField field) {
        if (!field.text().matches("[0-9A-Za-z][0-9A-Za-z.+-]*")) {
            throw field.bad("a version (letters, digits, '.', '-' and '+')");
        }
        return field.text();
    }

    static String integrity(JsonField field) {
        boolean sound = Integrity.best(field.text())
                .filter(integrity -> integrity.toString().equals(field.text()))
                .isPresent();
        if (!sound) {
            throw field.bad("one integrity (sha512-BASE64; sha384 and sha256 are fine too)");
        }
        return field.text();
    }

    /** {@code @libsql/client} or {@code a/node_modules/b}. */
    static String folder(JsonField field) {
        if (!isFolder(field.text())) {
            throw field.bad("the folder of a package (NAME or @SCOPE/NAME, with /node_modules/ between several)");
        }
        return field.text();
    }

    private static boolean isFolder(String text) {
        return Arrays.stream(text.split(BETWEEN_FOLDERS, -1))
                .allMatch(name -> PackageName.parse(name).isPresent());
    }

    /** Below a package's folder; may be hidden. */
    static String path(JsonField field) {
        if (!isPath(field.text())) {
            throw field.bad("a path in a package (no leading /, no '..', no backslash, no colon)");
        }
        return field.text();
    }

    private static boolean isPath(String text) {
        return Arrays.stream(text.split("/", -1)).allMatch(ManifestValues::isName);
    }

    static Map<String, String> links(JsonField field) {
        field.fields().keySet().forEach(path -> checkLink(new JsonField(field.file(), field.path(), path)));
        Map<String, String> links = field.map(JsonField::text);
        links.forEach(
                (path, target) -> checkTarget(new JsonField(field.file(), field.path() + "." + path, target), path));
        return links;
    }

    /** {@code .bin/tool} or {@code a/node_modules/.bin/tool}. */
    private static void checkLink(JsonField field) {
        String path = field.text();
        int programs = path.lastIndexOf(PROGRAMS);
        boolean sound = programs >= 0
                && ManifestValues.isName(path.substring(programs + PROGRAMS.length()))
                && isProgramsParent(path.substring(0, programs));
        if (!sound) {
            throw field.bad("a link to a program (.bin/NAME or FOLDER/node_modules/.bin/NAME)");
        }
    }

    private static boolean isProgramsParent(String parent) {
        return parent.isEmpty()
                || parent.endsWith(BETWEEN_FOLDERS)
                        && isFolder(parent.substring(0, parent.length() - BETWEEN_FOLDERS.length()));
    }

    /** {@code ..} at its start only: no link on the way can make it mean another place. */
    private static void checkTarget(JsonField target, String path) {
        Deque<String> segments = new ArrayDeque<>(List.of(target.text().split("/", -1)));
        int up = 0;
        while ("..".equals(segments.peek())) {
            segments.pop();
            up++;
        }
        boolean inside = up < path.split("/").length;
        if (!inside || segments.isEmpty() || !segments.stream().allMatch(ManifestValues::isName)) {
            throw target.bad("a relative path that stays in node_modules");
        }
    }
}

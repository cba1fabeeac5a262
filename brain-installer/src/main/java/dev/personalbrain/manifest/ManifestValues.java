package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The texts of a manifest that have a shape: hashes, platforms, names of files, paths, URLs. */
final class ManifestValues {
    private static final int MAX_NAME = 255;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MAX_PORT = 65_535;

    private ManifestValues() {}

    static Platform platform(JsonField field) {
        return Platform.parse(field.text())
                .orElseThrow(() -> field.bad("a platform that this installer knows (known: " + Platform.known() + ")"));
    }

    /** An object's fields, whose names are platforms. */
    static <T> Map<Platform, T> byPlatform(JsonField field, Function<JsonField, T> value) {
        Map<Platform, T> map = new TreeMap<>();
        field.fields()
                .forEach((name, each) ->
                        map.put(platform(new JsonField(each.file(), each.path(), name)), value.apply(each)));
        return map;
    }

    static List<String> texts(JsonField field) {
        return field.list(JsonField::text);
    }

    static String sha256(JsonField field) {
        String text = field.text();
        if (text.length() != 64 || !text.chars().allMatch(ManifestValues::isLowerHexDigit)) {
            throw field.bad("a SHA-256 (64 hexadecimal digits, lower case)");
        }
        return text;
    }

    private static boolean isLowerHexDigit(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }

    /** {@code group:artifact[:classifier]:version}. */
    static String coordinates(JsonField field) {
        List<String> parts = List.of(field.text().split(":", -1));
        boolean sound = parts.stream().allMatch(part -> !part.isBlank() && isPlain(part));
        if (parts.size() < 3 || parts.size() > 4 || !sound) {
            throw field.bad("an id of the form group:artifact[:classifier]:version");
        }
        return field.text();
    }

    /** The name of a file in a folder: no path, not hidden. */
    static String fileName(JsonField field) {
        if (!isFileName(field.text())) {
            throw field.bad("the name of a file (no separators, no leading dot)");
        }
        return field.text();
    }

    static String jarName(JsonField field) {
        if (!fileName(field).endsWith(".jar")) {
            throw field.bad("the name of a jar (it has to end with .jar)");
        }
        return field.text();
    }

    /** A path below a repository's base. */
    static String relativePath(JsonField field) {
        String path = field.text();
        for (String segment : path.split("/", -1)) {
            if (!isFileName(segment)) {
                throw field.bad("a path below a repository (no leading /, no '..', no hidden folders)");
            }
        }
        return path;
    }

    private static boolean isFileName(String text) {
        return !text.startsWith(".") && isName(text);
    }

    /** Whether this can be the name of one file, a hidden one too. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && isPlain(text)
                && text.indexOf('/') < 0
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME;
    }

    /** No backslash, no colon and no control characters. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }

    /** Values by variable's name. */
    static Map<String, String> environment(JsonField field) {
        for (String name : field.fields().keySet()) {
            if (!VARIABLE.matcher(name).matches()) {
                throw new JsonField(field.file(), field.path(), name)
                        .bad("a variable's name (letters, digits and _, no digit first)");
            }
        }
        return field.map(ManifestValues::line);
    }

    private static String line(JsonField field) {
        if (field.anyText().chars().anyMatch(Character::isISOControl)) {
            throw field.bad("a text without line breaks and other control characters");
        }
        return field.anyText();
    }

    /** A base URL; one that carries a user's name or password is refused, and not shown. */
    static String repository(JsonField field) {
        URI uri = uri(field);
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            throw field.error("the URL has credentials in it; they belong into the environment or a netrc file");
        }
        if (!isPlace(uri) || !isBase(uri)) {
            throw field.bad("the URL of a repository (https:, http: or file:, with / at its end)");
        }
        return field.text();
    }

    private static URI uri(JsonField field) {
        try {
            return new URI(field.text());
        } catch (URISyntaxException e) {
            throw field.error("not a URL; " + JsonField.WAY_OUT);
        }
    }

    /** Of a host for http, of this machine for file. */
    private static boolean isPlace(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("file")
                ? uri.getRawAuthority() == null
                : scheme.matches("https?") && uri.getHost() != null && uri.getPort() <= MAX_PORT;
    }

    private static boolean isBase(URI uri) {
        return uri.getRawPath() != null
                && uri.getRawPath().endsWith("/")
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}

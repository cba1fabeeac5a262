package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text form of a {@link Source}. */
final class SourceText {
    /** Two letters at least: {@code C:} is a Windows drive. {@code me:password@host} lacks its scheme, but is no folder. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*|[^/\\\\]+:[^/\\\\]*@.*");

    private static final Pattern CREDENTIALS = Pattern.compile("//[^/]*@");

    /** What follows a scheme and holds no user's name and password. */
    private static final Pattern PLAIN = Pattern.compile("[^:/]*(:[0-9]*)?([/?#].*)?");

    private SourceText() {}

    static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    static Source ofUrl(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return new Source.Folder(Path.of(url));
        }
        if (!scheme.matches("https?") || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("no repository's URL");
        }
        return new Source.Repository(base(scheme, url), Authorization.ofUserInfo(url.getRawUserInfo()));
    }

    private static URI base(String scheme, URI url) {
        String path = url.getRawPath();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + url.getHost() + port + path + (path.endsWith("/") ? "" : "/"));
    }

    static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }

    /** For messages: without credentials and without a query, which may be a signature. */
    static String shown(URI uri) {
        String text = CREDENTIALS.matcher(uri.toString()).replaceFirst("//");
        return text.replaceFirst("[?#].*", "");
    }

    /** Has no cause: what the JDK throws repeats the text. */
    static UserException unusable(String text) {
        return new UserException(
                ExitCode.USAGE,
                "source '" + shown(text.trim())
                        + "' is not usable (expected a folder, a file: URL, or a repository's https: URL without '?' and '#';"
                        + " special characters in a password percent-encoded)");
    }

    /** Of a text that is no URL after all: only what cannot be a part of a password, wherever that went astray. */
    private static String shown(String text) {
        int at = text.lastIndexOf('@');
        String rest = at < 0 ? text.replaceFirst("^[^:]*:/*", "") : text.substring(at + 1);
        String scheme = text.substring(0, text.indexOf(':') + 1);
        if (at < 0 && !PLAIN.matcher(rest).matches()) {
            return scheme + "//***";
        }
        String start = at < 0 ? text.substring(0, text.length() - rest.length()) : scheme + "//";
        return start + rest.replaceFirst("([?#]).+", "$1***");
    }
}

package dev.personalbrain.modules;

import dev.personalbrain.fetch.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Base URLs as the manifest holds them: http, https and file only, without user names, passwords, queries and fragments, with
 * {@code /} at the end, each once.
 */
record RepositoryUrls(List<String> urls, List<String> notes) {
    private static final Pattern WEB = Pattern.compile("(?i)(https?)://(?:[^/?#]*@)?([^/?#]+)([^?#]*).*");
    private static final Pattern FILE = Pattern.compile("(?i)file:(?=/)(.*)");
    /** RFC 3986, 3.3, without {@code @}; a {@code %} stays where it begins an escape. */
    private static final Pattern NOT_OF_A_PATH =
            Pattern.compile("(?:%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:/%-])+");

    static RepositoryUrls of(List<String> repositories) {
        Set<String> urls = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (String repository : repositories) {
            normalise(repository.strip()).ifPresentOrElse(urls::add, () -> notes.add(refusal(repository)));
        }
        urls.stream().filter(RepositoryUrls::needsConsent).forEach(url -> notes.add(consent(url)));
        return new RepositoryUrls(List.copyOf(urls), List.copyOf(notes));
    }

    /** Whether the installer will not use it before somebody has agreed. */
    private static boolean needsConsent(String url) {
        return url.startsWith("http:") && !Loopback.is(URI.create(url).getHost());
    }

    private static String consent(String url) {
        return "repository " + url
                + ": not encrypted: the installer will use it only with BRAIN_ALLOW_HTTP=true; an https:"
                + " address in its place would do without";
    }

    private static Optional<String> normalise(String url) {
        Matcher web = WEB.matcher(url);
        if (web.matches()) {
            return valid(web.group(1).toLowerCase(Locale.ROOT) + "://" + web.group(2) + folder(web.group(3)));
        }
        Matcher file = FILE.matcher(url);
        return file.matches() ? valid("file:" + folder(file.group(1))) : Optional.empty();
    }

    /** What would read as user name, query or fragment is a part of the path here; what no URL may hold, Maven takes as it is. */
    private static String folder(String path) {
        return NOT_OF_A_PATH.matcher(path.replaceAll("/+$", "")).replaceAll(match -> escaped(match.group())) + "/";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
        }
        return escaped.toString();
    }

    /** Of a host that the installer can name, or of no host at all: {@code user:pass/word@host} has lost its way before. */
    private static Optional<String> valid(String url) {
        try {
            URI uri = new URI(url);
            boolean file = uri.getScheme().equals("file");
            return file == (uri.getRawAuthority() == null) && file == (uri.getHost() == null)
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String refusal(String repository) {
        return "repository '" + repository.replaceAll("(?<=//).*@", "").replaceAll("[?#].*", "")
                + "': the installer reads valid URLs of http, https and file only: left out";
    }
}

package dev.personalbrain.modules;

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

    static RepositoryUrls of(List<String> repositories) {
        Set<String> urls = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (String repository : repositories) {
            normalise(repository.strip()).ifPresentOrElse(urls::add, () -> notes.add(refusal(repository)));
        }
        return new RepositoryUrls(List.copyOf(urls), List.copyOf(notes));
    }

    private static Optional<String> normalise(String url) {
        Matcher web = WEB.matcher(url);
        if (web.matches()) {
            return Optional.of(web.group(1).toLowerCase(Locale.ROOT) + "://" + folder(web.group(2) + web.group(3)));
        }
        Matcher file = FILE.matcher(url);
        return file.matches() ? Optional.of("file:" + folder(file.group(1))) : Optional.empty();
    }

    /** What would read as user name, query or fragment is a part of the path here. */
    private static String folder(String path) {
        return path.replaceAll("/+$", "")
                        .replace("@", "%40")
                        .replace("?", "%3F")
                        .replace("#", "%23") + "/";
    }

    private static String refusal(String repository) {
        return "repository '" + repository.replaceAll("(?<=//)[^/]*@", "").replaceAll("[?#].*", "")
                + "': the installer reads http, https and file only: left out";
    }
}

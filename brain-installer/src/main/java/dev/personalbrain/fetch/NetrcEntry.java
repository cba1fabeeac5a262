package dev.personalbrain.fetch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code machine} or {@code default} of a netrc file. Unknown words are passed over.
 *
 * @param machine empty for {@code default}
 */
record NetrcEntry(Optional<String> machine, String login, String password) {
    static List<NetrcEntry> parse(String text) {
        List<NetrcEntry> entries = new ArrayList<>();
        Iterator<String> words = NetrcWords.of(text).iterator();
        while (words.hasNext()) {
            read(words.next(), words, entries);
        }
        return entries;
    }

    private static void read(String word, Iterator<String> words, List<NetrcEntry> entries) {
        switch (word) {
            case "default" -> entries.add(new NetrcEntry(Optional.empty(), "", ""));
            case "machine" -> entries.add(new NetrcEntry(Optional.of(next(words).toLowerCase(Locale.ROOT)), "", ""));
            case "login" -> replaceLast(entries, next(words), null);
            case "password" -> replaceLast(entries, null, next(words));
            case "account" -> next(words);
            default -> {}
        }
    }

    private static String next(Iterator<String> words) {
        return words.hasNext() ? words.next() : "";
    }

    private static void replaceLast(List<NetrcEntry> entries, String login, String password) {
        if (!entries.isEmpty()) {
            NetrcEntry last = entries.remove(entries.size() - 1);
            entries.add(new NetrcEntry(
                    last.machine, login == null ? last.login : login, password == null ? last.password : password));
        }
    }

    /** The first entry of that machine, else {@code default}. */
    static Optional<NetrcEntry> find(List<NetrcEntry> entries, String host) {
        return entries.stream()
                .filter(entry -> entry.machine.map(host::equals).orElse(false))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> entry.machine.isEmpty())
                        .findFirst());
    }
}

package dev.personalbrain.fetch;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The hosts that are reached without a proxy. */
public final class DirectHosts {
    public static final DirectHosts NONE = new DirectHosts(List.of());

    private final List<Predicate<URI>> rules;

    private DirectHosts(List<Predicate<URI>> rules) {
        this.rules = rules;
    }

    /** {@code NO_PROXY}: {@code *}, hosts, domains with or without a dot in front, {@code host:port}, addresses, {@code 10.0.0.0/8}. */
    public static DirectHosts ofVariable(String text) {
        return new DirectHosts(Stream.of(text.split("[,\\s]+"))
                .filter(item -> !item.isEmpty())
                .map(DirectHosts::rule)
                .toList());
    }

    /** {@code http.nonProxyHosts}: names with a {@code *} at either end, separated by {@code |}. */
    public static DirectHosts ofProperty(String text) {
        return new DirectHosts(Stream.of(text.split("\\|"))
                .filter(item -> !item.isBlank())
                .map(item -> wildcard(HostPattern.plain(item.trim())))
                .toList());
    }

    DirectHosts and(DirectHosts more) {
        return new DirectHosts(
                Stream.concat(rules.stream(), more.rules.stream()).toList());
    }

    boolean contains(URI uri) {
        return rules.stream().anyMatch(rule -> rule.test(uri));
    }

    private static Predicate<URI> rule(String item) {
        if (item.equals("*")) {
            return uri -> true;
        }
        if (item.contains("/")) {
            return AddressRange.parse(item)
                    .<Predicate<URI>>map(range -> uri -> range.contains(HostPattern.plain(uri.getHost())))
                    .orElse(uri -> false);
        }
        HostPattern pattern = HostPattern.parse(item.replaceFirst("^\\*?\\.", ""));
        return uri -> (pattern.port() < 0 || pattern.port() == HostPattern.port(uri))
                && isWithin(HostPattern.plain(uri.getHost()), pattern.host());
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static Predicate<URI> wildcard(String item) {
        String core = item.replace("*", "");
        boolean before = item.startsWith("*");
        boolean after = item.endsWith("*");
        return uri -> {
            String host = HostPattern.plain(uri.getHost());
            return before && after && host.contains(core)
                    || before && host.endsWith(core)
                    || after && host.startsWith(core)
                    || host.equals(core);
        };
    }
}

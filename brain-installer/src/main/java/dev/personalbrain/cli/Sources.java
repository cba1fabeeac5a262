package dev.personalbrain.cli;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Home;
import dev.personalbrain.fetch.KeepingFetcher;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where modules come from: the folder beside the application, the command line, the environment, the manifest; in this order. */
record Sources(CommandLine line, Path root, Map<String, String> environment) {
    private static final String VENDOR = "vendor";

    Fetcher fetcher(Manifest manifest) {
        FetchSettings settings = settings();
        Map<Home, Fetcher> fetchers = new ConcurrentHashMap<>();
        Fetcher fetcher = (request, target, listener) -> fetchers.computeIfAbsent(
                        request.home(), home -> Fetchers.of(settings.withLast(last(home, manifest))))
                .fetch(request, target, listener);
        return kept().<Fetcher>map(folder -> new KeepingFetcher(fetcher, folder))
                .orElse(fetcher);
    }

    private FetchSettings settings() {
        FetchSettings settings =
                FetchSettings.of(variables(), System.getProperties()).withFirst(first());
        settings = line.has(Option.OFFLINE) ? settings.withOffline(true) : settings;
        return line.has(Option.ALLOW_HTTP) ? settings.withAllowHttp(true) : settings;
    }

    private List<Source> last(Home home, Manifest manifest) {
        if (home instanceof Home.Registry registry) {
            return List.of(FetchSettings.registry(environment).orElseGet(() -> Source.parse(registry.base())));
        }
        boolean repositories = home instanceof Home.Repositories;
        return repositories
                ? manifest.repositories().stream().map(Source::parse).toList()
                : List.of();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(environment);
        line.value(Option.CACERT)
                .map(text -> Target.path(Option.CACERT, text))
                .ifPresent(file -> variables.put("BRAIN_CA_CERT", file.toString()));
        return variables;
    }

    private List<Source> first() {
        List<Source> first = new ArrayList<>();
        if (Files.isDirectory(root.resolve(VENDOR))) {
            first.add(new Source.Folder(root.resolve(VENDOR)));
        }
        kept().ifPresent(folder -> first.add(new Source.Folder(folder)));
        line.all(Option.SOURCE).forEach(text -> first.add(Source.parse(text)));
        return first;
    }

    private Optional<Path> kept() {
        return line.value(Option.KEEP).map(text -> Target.path(Option.KEEP, text));
    }
}

package dev.personalbrain.modules;

import dev.personalbrain.analysis.CacheKey;
import dev.personalbrain.analysis.SealedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps between builds what {@link Pinning} has found, one small file for each jar and way to split it, named by the jar's SHA-256 and
 * by what is taken out of it. A file that is cut off or altered counts as absent. Never deletes anything.
 */
final class Pins {
    /** To be raised whenever the same jar would be split differently. */
    private static final int FORMAT_VERSION = 1;

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    private final Optional<Path> folder;
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    /** @param folder of the cache; empty where nothing is kept */
    Pins(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The jar's first, then the placed libraries' in the plan's order; empty where they are not known. */
    Optional<List<Fingerprint>> find(ModulePlan plan) {
        return folder.flatMap(each -> SealedText.read(file(each, plan)))
                .map(Pins::parse)
                .filter(pins -> pins.size() == 1 + plan.placements().size());
    }

    void keep(ModulePlan plan, List<Fingerprint> pins) {
        StringBuilder text = new StringBuilder();
        pins.forEach(
                pin -> text.append(pin.bytes()).append(' ').append(pin.sha256()).append('\n'));
        try {
            if (folder.isPresent()) {
                SealedText.write(file(folder.get(), plan), text.toString());
            }
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** One line for the user where something could not be kept. */
    Optional<String> note() {
        return Optional.ofNullable(failure.get())
                .map(reason -> "what was found in native modules is not cached in "
                        + folder.map(Path::toString).orElse("") + " (" + reason
                        + "); -Dbrain.cache=FOLDER names another");
    }

    private static List<Fingerprint> parse(String text) {
        List<Fingerprint> pins = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                pins.add(new Fingerprint(Long.parseLong(matcher.group(1)), matcher.group(2)));
            }
        }
        return pins;
    }

    private static Path file(Path folder, ModulePlan plan) {
        CacheKey key = new CacheKey(FORMAT_VERSION)
                .add(plan.analysis().jar().sha256())
                .add(plan.removed())
                .add(plan.placed());
        return folder.resolve(key.hex());
    }
}

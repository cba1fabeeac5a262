package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a platform's manifest in an index. */
final class PlatformChoice {
    /** What attestations of a build say in place of a platform. */
    private static final String UNKNOWN = "unknown";

    private PlatformChoice() {}

    /** The best variant that runs there; else the one entry that does not say its platform. */
    static Descriptor of(String subject, List<Descriptor> entries, Platform platform) {
        ImagePlatform wanted = ImagePlatform.of(platform);
        List<Descriptor> unnamed =
                entries.stream().filter(entry -> entry.platform().isEmpty()).toList();
        Optional<Descriptor> best = entries.stream()
                .filter(entry -> entry.platform().filter(wanted::runs).isPresent())
                .max(Comparator.comparing(
                        entry -> entry.platform().map(ImagePlatform::version).orElse("")));
        return best.or(() -> unnamed.size() == 1 ? Optional.of(unnamed.get(0)) : Optional.empty())
                .orElseThrow(() -> missing(subject, wanted, entries, platform));
    }

    private static UserException missing(
            String subject, ImagePlatform wanted, List<Descriptor> entries, Platform platform) {
        String there = entries.stream()
                .flatMap(entry -> entry.platform().stream())
                .filter(each -> !each.os().equals(UNKNOWN))
                .map(ImagePlatform::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new UserException(
                ExitCode.PLATFORM,
                subject + " has no image for " + wanted + " (platform " + platform + "); it has: "
                        + (there.isEmpty() ? "none that says its platform" : there)
                        + ": choose another base image, or another platform with -Dbrain.platform");
    }
}

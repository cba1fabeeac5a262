package dev.personalbrain.packages;

import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user has decided about a package whose install script never runs. */
public sealed interface ScriptDecision {
    /** The package's name, without a version. */
    String packageName();

    /** As the configuration calls it. */
    String text();

    /** Names of the packages that are left out, for {@link dev.personalbrain.lock.LockedTree#select(Platform, Set)}. */
    static Set<String> excluded(Collection<ScriptDecision> decisions) {
        return decisions.stream()
                .filter(Excluded.class::isInstance)
                .map(ScriptDecision::packageName)
                .collect(Collectors.toSet());
    }

    /** The package works without its script. */
    record NotNeeded(String packageName) implements ScriptDecision {
        @Override
        public String text() {
            return "not needed";
        }
    }

    /** The package is left out, with all that it alone needs. */
    record Excluded(String packageName) implements ScriptDecision {
        @Override
        public String text() {
            return "excluded";
        }
    }

    /** Files of the project's own stand in for what the script would have downloaded or built. */
    record Vendored(String packageName, List<VendoredFile> files) implements ScriptDecision {
        public Vendored {
            files = List.copyOf(files);
        }

        @Override
        public String text() {
            return "vendored";
        }
    }

    /**
     * One file of the project for a package.
     *
     * @param file where it lies
     * @param into its path below the package's folder, with {@code /}
     * @param sha256 64 hexadecimal digits, lower case
     */
    record VendoredFile(Path file, String into, String sha256) {}
}

package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;

/**
 * A native package of the platform that another package names as optional, or ought to, and that will not be there: npm and Bun leave it
 * out in silence, and the application fails when it starts.
 *
 * @param dependent {@code name@version} of who needs it, or the project's own name
 * @param names of the packages for the platform; empty where there are only packages for others
 * @param others names of packages of the same kind, for other platforms
 */
public record MissingPackage(String dependent, List<String> names, List<String> others) {
    public MissingPackage {
        names = List.copyOf(names);
        others = List.copyOf(others);
    }

    /** The name by which a configuration accepts that it is missing: the package's own, or that of who ought to have one. */
    public String title() {
        return names.isEmpty() ? dependentName() : names.get(0);
    }

    /** Whether one of these names means it, the package's or that of who needs it. */
    public boolean isOneOf(Set<String> titles) {
        return titles.contains(dependentName()) || names.stream().anyMatch(titles::contains);
    }

    private String dependentName() {
        return dependent.replaceFirst("(?<=.)@[^@]*$", "");
    }

    /** @param way out that the caller's configuration offers, as a further one: "or …" */
    public UserException error(Platform platform, String way) {
        String message = names.isEmpty()
                ? dependent + " has no native package for " + platform + " (it has " + String.join(", ", others)
                        + "); use a version that has one"
                : dependent + " needs " + String.join(" or ", names) + " on " + platform
                        + ", which the lock file does not have: remove the lock file and node_modules, and install again"
                        + " from a registry that has it";
        return new UserException(ExitCode.PLATFORM, message + (way.isEmpty() ? "" : ", " + way));
    }
}

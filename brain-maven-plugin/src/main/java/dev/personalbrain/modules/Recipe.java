package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an artifact's libraries are loaded from a folder in place of unpacking them at each start. Data only: what it means for one
 * module on one platform, a {@link ModulePlan} works out.
 *
 * @param where for messages: {@code my-recipes.json: recipes[1]}
 * @param leaveOut libraries that go nowhere; considered before {@code libraries}
 * @param properties system properties, with the placeholders of {@link LibraryNaming#property}
 * @param unpacking of the libraries that stay in the jar, be it that the recipe is not used
 * @param environment variables that the library reads itself, wherever it is loaded from; taken as they are
 * @param companions artifacts that have to be loaded from the folder as well, because this one uses them
 * @param temporaryFolder whether the loader needs a writable temporary folder all the same
 * @param verified the versions that the recipe was tried with
 */
record Recipe(
        String where,
        ArtifactPattern artifact,
        VersionRange versions,
        List<LibraryRule> libraries,
        List<Glob> leaveOut,
        Map<String, NameTemplate> properties,
        Unpacking unpacking,
        Map<String, String> environment,
        List<ArtifactPattern> companions,
        boolean temporaryFolder,
        List<String> verified,
        Optional<String> note) {

    Recipe {
        libraries = List.copyOf(libraries);
        leaveOut = List.copyOf(leaveOut);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        companions = List.copyOf(companions);
        verified = List.copyOf(verified);
    }

    boolean fits(Dependency dependency) {
        return artifact.matches(dependency) && versions.contains(dependency.version());
    }

    boolean leavesOut(String entry) {
        return leaveOut.stream().anyMatch(glob -> glob.matches(entry));
    }
}

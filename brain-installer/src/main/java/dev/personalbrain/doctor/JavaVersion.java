package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java that is missing, or older than the application's classes. */
final class JavaVersion implements Examination {
    private static final String WRAPPER = "-wrapper.sh";
    private static final int INSTALLER_JAVA_VERSION = 17;

    @Override
    public List<Finding> of(Patient patient) throws IOException {
        Optional<Path> jar = jar(patient.root());
        if (jar.isEmpty()) {
            return List.of();
        }
        int installers = patient.manifest().modules().isEmpty() ? 0 : INSTALLER_JAVA_VERSION;
        int needed = Math.max(installers, ClassVersions.javaVersion(jar.get()));
        Optional<FoundJava> java = patient.place().java();
        boolean fits = java.isPresent() && java.get().version().orElse(needed) >= needed;
        return fits ? List.of() : List.of(finding(jar.get(), needed, java, patient));
    }

    private static Finding finding(Path jar, int needed, Optional<FoundJava> java, Patient patient) {
        Optional<JavaSetting> setting = patient.place().javaSetting();
        return Finding.error(
                Symptom.JAVA_VERSION,
                patient.manifest().application().name(),
                jar.getFileName().toString(),
                "Java " + needed + " or later",
                setting.map(each -> each.have(java)).orElseGet(() -> have(java)),
                setting.map(each -> each.mend(needed))
                        .orElseGet(() -> patient.place().remedies().java(needed)));
    }

    private static String have(Optional<FoundJava> java) {
        return java.map(found -> found.path() + " is Java " + found.version().orElseThrow())
                .orElse("there is no java");
    }

    /** Called as the wrapper is. */
    private static Optional<Path> jar(Path root) throws IOException {
        return wrapper(root)
                .map(name -> root.resolve(name.substring(0, name.length() - WRAPPER.length()) + ".jar"))
                .filter(Files::isRegularFile);
    }

    /** The name of the script that starts the application. */
    static Optional<String> wrapper(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(WRAPPER))
                    .sorted()
                    .findFirst();
        }
    }
}

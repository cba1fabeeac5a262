package dev.personalbrain.application;

import dev.personalbrain.doctor.LauncherVariables;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.PlannedPackage;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.modules.NativeEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What templates know: the variables that they can use, the same ones in all of them. */
public final class ApplicationModel {
    private ApplicationModel() {}

    /** {@code port} is absent where none is configured. */
    public static Map<String, Object> of(Application application) {
        ApplicationSettings settings = application.settings();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", settings.names().name());
        model.put("executable", settings.names().executable());
        model.put("user", settings.names().user());
        model.put("version", settings.version());
        model.put("description", settings.description());
        model.put("platform", application.platform().toString());
        model.putAll(application.program().variables());
        model.put("refusedVariables", LauncherVariables.REFUSED);
        model.put(
                "environment",
                settings.environment().stream().map(ApplicationModel::of).toList());
        model.put("nativeEnvironment", nativeEnvironment(application));
        model.put(
                "modules",
                application.manifest().mavenModulesOn(application.platform()).stream()
                        .map(module -> of(module, module.installations().get(application.platform())))
                        .toList());
        model.put(
                "packages",
                InstallPlan.of(application.manifest(), application.platform()).packages().stream()
                        .map(ApplicationModel::of)
                        .toList());
        model.put("extraFiles", extraFiles(application));
        settings.port().ifPresent(port -> model.put("port", port));
        return model;
    }

    /** {@code quoted}: the value as a word of a shell's program. {@code configured}: the application lists the variable itself. */
    private static List<Map<String, Object>> nativeEnvironment(Application application) {
        List<String> configured = application.settings().environment().stream()
                .map(EnvironmentVariable::name)
                .toList();
        List<Map<String, Object>> variables = new ArrayList<>();
        NativeEnvironment.of(application.manifest(), application.platform())
                .forEach((name, value) -> variables.add(Map.of(
                        "name",
                        name,
                        "quoted",
                        quoted(value),
                        "line",
                        new EnvironmentVariable(name, value, "").line(),
                        "configured",
                        configured.contains(name))));
        return variables;
    }

    /** What lies in the application's folder itself, as words of a shell's program. */
    private static List<String> extraFiles(Application application) {
        return application.extraFiles().stream()
                .map(entry -> entry.path().split("/")[0])
                .distinct()
                .map(ApplicationModel::quoted)
                .toList();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static Map<String, Object> of(EnvironmentVariable variable) {
        return Map.of(
                "name", variable.name(),
                "value", variable.value(),
                "line", variable.line(),
                "description",
                        List.copyOf(variable.description()
                                .strip()
                                .lines()
                                .map(String::strip)
                                .toList()));
    }

    private static Map<String, Object> of(PlannedPackage planned) {
        return Map.of(
                "id", planned.module().id(),
                "bytes", planned.installedBytes(),
                "files", planned.files().size());
    }

    private static Map<String, Object> of(MavenModule module, Installation installation) {
        return Map.of(
                "id", module.id(),
                "bytes", installation.bytes(),
                "libraries", installation.libraries().size(),
                "temporaryBytes", installation.temporaryBytes());
    }
}

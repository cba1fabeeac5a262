package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BunProgram;
import dev.personalbrain.application.EnvironmentVariable;
import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.DefaultName;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Port;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.jr.ob.JSON;

/** What the template of {@code compose.yaml} knows beside what that of the Dockerfile does; texts are written as YAML needs them. */
record ComposeModel(Application application, ContainerSettings container) {
    /** What a container that installs may be told. */
    private static final List<String> OF_INSTALLER = List.of(
            "BRAIN_ALLOW_HTTP",
            "BRAIN_CA_CERT",
            "BRAIN_NPM_REGISTRY",
            "BRAIN_OFFLINE",
            "BRAIN_REPOSITORY_HOST",
            "BRAIN_REPOSITORY_PASSWORD",
            "BRAIN_REPOSITORY_TOKEN",
            "BRAIN_REPOSITORY_USERNAME",
            "BRAIN_SOURCES",
            "HTTPS_PROXY",
            "HTTP_PROXY",
            "NO_PROXY");

    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        OptionalInt port = application.settings().port();
        port.ifPresent(number -> variables.put("publishedPort", number));
        variables.put("otherPorts", otherPorts(port));
        variables.put("environmentNames", environment());
        variables.put("namedVolumes", volumes());
        return variables;
    }

    private List<String> otherPorts(OptionalInt main) {
        return container.ports().stream()
                .filter(port -> main.isEmpty() || !port.equals(new Port(main.getAsInt(), "tcp")))
                .map(port -> port.numbers() + ":" + port)
                .toList();
    }

    /** Variables that a user sets; those that the image sets stay as they are. */
    private List<String> environment() {
        TreeSet<String> names = new TreeSet<>();
        application.settings().environment().stream()
                .map(EnvironmentVariable::name)
                .forEach(names::add);
        if (!(application.program() instanceof BunProgram)) {
            names.add("BRAIN_JAVA_OPTS");
        }
        if (container.volumes().contains(ImagePlan.MODULES)) {
            names.addAll(OF_INSTALLER);
        }
        names.removeAll(container.environment().keySet());
        return List.copyOf(names);
    }

    private List<Map<String, Object>> volumes() {
        List<Map<String, Object>> volumes = new ArrayList<>();
        String name = DefaultName.of(application.settings().names().name());
        Set<String> keys = new HashSet<>();
        for (String path : container.volumes()) {
            String key = unused(key(path), keys);
            volumes.add(Map.of("key", key, "name", name + "-" + key, "target", text(path)));
        }
        return volumes;
    }

    private static String unused(String key, Set<String> keys) {
        return keys.add(key) ? key : unused(key + "-x", keys);
    }

    /** {@code data} of {@code /app/data}, {@code var-cache} of {@code /var/cache}. */
    private static String key(String path) {
        String below = path.startsWith(ImagePlan.ROOT + "/") ? path.substring(ImagePlan.ROOT.length()) : path;
        String key = below.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "volume" : key;
    }

    /** JSON is YAML; a {@code $} would begin the name of a variable. */
    private static String text(String value) {
        return JSON.std.asString(value).replace("$", "$$");
    }
}

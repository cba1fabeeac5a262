package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.Port;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What to type to build and run an image.
 *
 * @param image its name: the application's, as far as names of images may be so
 * @param publishing options of {@code docker run} for ports and data
 */
record DockerCommands(String image, String publishing) {
    static DockerCommands of(Application application, ImagePlan plan) {
        String image = imageName(application.settings().names().name());
        String ports =
                plan.container().ports().stream().map(DockerCommands::option).collect(Collectors.joining());
        return new DockerCommands(image, ports + "-v " + image + "-data:" + ImagePlan.DATA);
    }

    /** What templates know of it. */
    Map<String, Object> variables() {
        return Map.of("image", image, "publishing", publishing);
    }

    String build(Path context) {
        return "docker build -t " + image + " " + context;
    }

    String run() {
        return "docker run " + publishing + " " + image;
    }

    private static String option(Port port) {
        String protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        return "-p " + port.number() + ":" + port.number() + protocol + " ";
    }

    /** Lower case; separators only between other characters, one at a time. */
    private static String imageName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]+", "-").replaceAll("^-|-$", "");
    }
}

package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.image.DefaultName;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.RunCommand;
import java.nio.file.Path;
import java.util.Map;

/**
 * What to type to build and run an image.
 *
 * @param image its name: the application's, as far as names of images may be so
 */
record DockerCommands(String image, RunCommand command) {
    static DockerCommands of(Application application, ImagePlan plan) {
        String name = application.settings().names().name();
        return new DockerCommands(DefaultName.of(name), new RunCommand(name, plan.container()));
    }

    /** What templates know of it. */
    Map<String, Object> variables() {
        return Map.of("image", image, "publishing", command.publishing());
    }

    String build(Path context) {
        return "docker build -t " + image + " " + context;
    }

    String run() {
        return command.text(image);
    }
}

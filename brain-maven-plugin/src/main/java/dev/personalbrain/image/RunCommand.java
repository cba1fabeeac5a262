package dev.personalbrain.image;

import java.util.stream.Collectors;

/**
 * What to type to try an image: {@code docker run} with its ports and a volume for its data.
 *
 * @param application its name, after which the volume is called
 */
public record RunCommand(String application, ContainerSettings container) {
    /** For everyone. */
    public String text(String image) {
        return "docker run " + publishing() + " " + image;
    }

    /** With nothing but its data to write to, and no way to more rights. */
    public String hardened(String image) {
        return "docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges "
                + publishing() + " " + image;
    }

    /** The options for ports, data, and the native modules that a container installs. */
    public String publishing() {
        String ports = container.ports().stream().map(RunCommand::option).collect(Collectors.joining());
        String data = ports + volume("data", ImagePlan.DATA);
        return container.volumes().contains(ImagePlan.MODULES)
                ? data + " " + volume("modules", ImagePlan.MODULES)
                : data;
    }

    private String volume(String what, String path) {
        return "-v " + DefaultName.of(application) + "-" + what + ":" + path;
    }

    private static String option(Port port) {
        String protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        return "-p " + port.numbers() + ":" + port.numbers() + protocol + " ";
    }
}

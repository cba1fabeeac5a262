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

    /** The options for ports and data. */
    public String publishing() {
        String ports = container.ports().stream().map(RunCommand::option).collect(Collectors.joining());
        return ports + "-v " + DefaultName.of(application) + "-data:" + ImagePlan.DATA;
    }

    private static String option(Port port) {
        String protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        return "-p " + port.number() + ":" + port.number() + protocol + " ";
    }
}

package dev.personalbrain.image;

import java.util.Set;

/** Which folders can be volumes of any image, whatever it holds. */
final class VolumeRules {
    /** What a base image runs with, and files that it or the engine puts there. */
    private static final Set<String> SYSTEM = Set.of(
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/etc/group",
            "/etc/hostname",
            "/etc/hosts",
            "/etc/nsswitch.conf",
            "/etc/os-release",
            "/etc/passwd",
            "/etc/resolv.conf",
            "/etc/shadow",
            "/etc/ssl/certs",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/proc",
            "/sbin",
            "/sys",
            "/usr",
            "/usr/bin",
            "/usr/lib",
            "/usr/lib64",
            "/usr/sbin",
            "/var",
            "/var/lib");

    private VolumeRules() {}

    /** Without a {@code /} at its end. */
    static String checked(String parameter, String volume) {
        ImageRules.requireFolder(parameter, volume);
        String path = volume.replaceAll("/+", "/").replaceFirst("/$", "");
        if (path.isEmpty() || path.equals(ImagePlan.ROOT)) {
            throw ImageRules.invalid(
                    parameter,
                    volume,
                    "cannot be a volume: a container would go on with the files of an older image (as " + ImagePlan.ROOT
                            + "/data)");
        }
        if (SYSTEM.contains(path) || path.startsWith("/proc/") || path.startsWith("/sys/")) {
            throw ImageRules.invalid(
                    parameter,
                    volume,
                    "cannot be a volume: it belongs to the system of the base image (name a folder of the"
                            + " application's, as " + ImagePlan.DATA + " or /var/lib/app)");
        }
        return path;
    }
}

package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.util.Map;
import java.util.Optional;

/**
 * A platform as images name it: {@code linux/amd64}, {@code linux/arm/v7}. Says nothing of the C library.
 *
 * @param variant version of the architecture; what it is without one depends on the architecture
 */
record ImagePlatform(String os, String architecture, Optional<String> variant) {
    private static final Map<Arch, String> ARCHITECTURES = Map.of(
            Arch.X64, "amd64",
            Arch.X86, "386",
            Arch.ARMHF, "arm",
            Arch.ARMEL, "arm",
            Arch.LOONGARCH64, "loong64",
            Arch.MIPSEL, "mipsle",
            Arch.MIPS64EL, "mips64le");
    private static final Map<String, String> USUAL_VARIANTS = Map.of("amd64", "v1", "arm", "v7", "arm64", "v8");
    /** The one for processors that compute floating point numbers in software. */
    private static final String SOFT_FLOAT = "v5";

    static ImagePlatform of(Platform platform) {
        Arch arch = platform.arch();
        return new ImagePlatform(
                platform.os().toString(),
                ARCHITECTURES.getOrDefault(arch, arch.toString()),
                arch == Arch.ARMEL ? Optional.of(SOFT_FLOAT) : Optional.empty());
    }

    static ImagePlatform read(JsonObject json) {
        return new ImagePlatform(
                json.text("os").orElse(""), json.text("architecture").orElse(""), json.text("variant"));
    }

    /** Whether images for the other one run here. */
    boolean runs(ImagePlatform other) {
        return os.equals(other.os)
                && architecture.equals(other.architecture)
                && other.version().compareTo(version()) <= 0;
    }

    /**
     * Accepts an image that does not say what it runs on, as Docker does.
     *
     * @param image for the message
     * @param found what the image says
     */
    void require(String image, ImagePlatform found) {
        if (!fits(os, found.os) || !fits(architecture, found.architecture)) {
            throw new UserException(
                    ExitCode.PLATFORM,
                    image + " is for " + found + ", not for " + this
                            + ": choose another base image, or another platform with -Dbrain.platform");
        }
    }

    private static boolean fits(String wanted, String found) {
        return found.isEmpty() || found.equals(wanted);
    }

    /** The variant, in an order in which the later is the better one. */
    String version() {
        return variant.orElse(USUAL_VARIANTS.getOrDefault(architecture, ""));
    }

    @Override
    public String toString() {
        return os + "/" + architecture + variant.map(each -> "/" + each).orElse("");
    }
}

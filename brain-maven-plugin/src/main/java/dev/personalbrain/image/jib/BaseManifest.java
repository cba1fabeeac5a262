package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;

/** A base image's manifest, in one of the two formats. */
record BaseManifest(Descriptor configuration, List<Descriptor> layers) {
    private static final int SCHEMA_VERSION = 2;

    static BaseManifest read(JsonObject json) {
        String mediaType = json.text("mediaType").orElse("");
        if (json.number("schemaVersion") != SCHEMA_VERSION || !json.has("config") || !json.has("layers")) {
            throw unsupported(
                    json,
                    "schema version " + json.number("schemaVersion") + ", media type '" + mediaType
                            + "' (pull it and push it anew with a current tool)");
        }
        Descriptor configuration = Descriptor.read(json.object("config"));
        if (!configuration.mediaType().equals(ImageFormat.DOCKER.configuration())
                && !configuration.mediaType().equals(ImageFormat.OCI.configuration())) {
            throw unsupported(json, "its configuration is of type '" + configuration.mediaType() + "'");
        }
        return new BaseManifest(
                configuration,
                json.objects("layers").stream().map(Descriptor::read).toList());
    }

    private static UserException unsupported(JsonObject json, String what) {
        return new UserException(
                ExitCode.VERIFICATION,
                json.subject() + " is not that of a container image in Docker's format 2 or OCI's: " + what);
    }
}

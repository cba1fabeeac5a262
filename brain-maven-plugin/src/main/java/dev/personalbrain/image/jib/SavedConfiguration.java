package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image's configuration where no manifest tells of its layers: from a daemon or a tar. */
record SavedConfiguration(JsonObject json) {
    /** @throws UserException where it is for another platform */
    static SavedConfiguration read(String subject, byte[] bytes, Platform platform) {
        JsonObject json = JsonObject.parse(subject + ", configuration", bytes);
        ImagePlatform.of(platform).require(subject, ImagePlatform.read(json));
        return new SavedConfiguration(json);
    }

    List<String> diffIds() {
        List<String> diffIds = json.object("rootfs").texts("diff_ids");
        if (!diffIds.stream().allMatch(Digests::isDigest)) {
            throw new UserException(ExitCode.VERIFICATION, json.subject() + ": rootfs.diff_ids are not all sha256:…");
        }
        return diffIds;
    }

    /** @param records one for each diff id */
    Base base(List<LayerRecord> records, SavedLayers layers) {
        List<LayerBlob> blobs = new ArrayList<>();
        for (LayerRecord each : records) {
            blobs.add(layers.blob(BaseLayers.name(blobs.size(), records.size()), each));
        }
        return new Base(Optional.empty(), json.properties(), blobs);
    }
}

package dev.personalbrain.image;

/** Which folders of an image can be volumes. */
final class VolumeRules {
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
        return path;
    }
}

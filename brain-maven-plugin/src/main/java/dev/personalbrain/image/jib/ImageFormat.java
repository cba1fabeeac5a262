package dev.personalbrain.image.jib;

/** The two families of media types that registries and tools know. */
public enum ImageFormat {
    DOCKER(
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.container.image.v1+json",
            "application/vnd.docker.image.rootfs.diff.tar.gzip",
            "application/vnd.docker.distribution.manifest.list.v2+json"),
    OCI(
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.oci.image.config.v1+json",
            "application/vnd.oci.image.layer.v1.tar+gzip",
            "application/vnd.oci.image.index.v1+json");

    private final String manifest;
    private final String configuration;
    private final String layer;
    private final String index;

    ImageFormat(String manifest, String configuration, String layer, String index) {
        this.manifest = manifest;
        this.configuration = configuration;
        this.layer = layer;
        this.index = index;
    }

    String manifest() {
        return manifest;
    }

    String configuration() {
        return configuration;
    }

    String layer() {
        return layer;
    }

    /** A list of manifests, one for each platform. */
    String index() {
        return index;
    }
}

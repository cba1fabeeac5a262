package dev.personalbrain.image;

import dev.personalbrain.doctor.Remedies;
import dev.personalbrain.doctor.SystemPackages;
import dev.personalbrain.platform.Platform;

/** An image is never mended, but built again. */
record ImageRemedies(SystemPackages packages) implements Remedies {
    private static final String AGAIN = "mvn brain:dockerBuild, or docker build where a Dockerfile makes the image";

    @Override
    public String install() {
        return AGAIN;
    }

    @Override
    public String reinstall(String folder) {
        return AGAIN;
    }

    @Override
    public String release(Platform platform) {
        return "mvn brain:dockerBuild -Dbrain.platform=" + platform;
    }

    @Override
    public String library(String name) {
        String other = "build it on a base image that has " + name;
        return packages == SystemPackages.OTHER
                ? other
                : other + ", or with one more line in its Dockerfile: RUN " + packages.library(name);
    }

    @Override
    public String newer(String library, String versions, String module) {
        return "build it on a newer base image, or with a version of " + module + " that needs less";
    }

    @Override
    public String java(int version) {
        return "build it on a base image with Java " + version + " or later";
    }
}

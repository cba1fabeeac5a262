package dev.personalbrain.image.dockerfile;

/** Which of the Dockerfiles that an application can have. */
public record DockerfileKind(Strategy strategy, Builder builder) {}

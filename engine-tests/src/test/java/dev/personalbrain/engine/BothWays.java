package dev.personalbrain.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of the images that are made in different ways: by Docker, and by the plugin. Its first parameter is the {@link Way}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = Way.class,
        names = {"DOCKERFILE", "PUSH"})
@interface BothWays {}

package dev.personalbrain.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of an application that Java runs, and of one that Bun runs. Its first parameter is the {@link TestApplication}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = TestApplication.class,
        names = {"SERVER", "TEST_BRAIN"})
@interface BothRuntimes {}

package dev.personalbrain.image.jib;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a user meets with one registry, made anew for each test. */
abstract class RegistryTestCase {
    final RegistryFixture user = new RegistryFixture();
    TestRegistry registry;
    /** A repository there. */
    String app;

    @BeforeEach
    final void startRegistry() throws IOException {
        registry = TestRegistry.start();
        app = registry.host() + "/team/app";
    }

    @AfterEach
    final void stopRegistry() throws IOException {
        registry.close();
    }
}

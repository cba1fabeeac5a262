package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void bothAnswer() throws Exception {
        Engine engine = Engine.running();

        assertThat(Docker.run("pull", "--quiet", engine.base())).isEqualTo(engine.base());
    }
}

package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class AbstractBrainMojoTest {
    @Test
    void failsTheBuildInOneLineForWhatTheUserCanMend() {
        UserException cause = new UserException(ExitCode.CONFIGURATION, "one line", new IOException("another"));

        assertThatThrownBy(() -> AbstractBrainMojo.translated(() -> {
                    throw cause;
                }))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("one line")
                .hasNoCause();
    }

    @Test
    void failsTheBuildInOneLineForAFileThatCannotBeUsed() {
        assertThatThrownBy(() -> AbstractBrainMojo.translated(() -> {
                    throw new AccessDeniedException("/project/target", null, "Read-only file system");
                }))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("cannot use /project/target: Read-only file system: see whether")
                .hasNoCause();
    }

    @Test
    void keepsTheCauseOfADefect() {
        IllegalStateException cause = new IllegalStateException("odd");

        assertThatThrownBy(() -> AbstractBrainMojo.translated(() -> {
                    throw cause;
                }))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The goal ended unexpectedly: java.lang.IllegalStateException: odd")
                .hasCause(cause);
    }

    @Test
    void saysNothingWhereAllIsWell() {
        StringBuilder done = new StringBuilder();

        assertThatCode(() -> AbstractBrainMojo.translated(() -> done.append("x")))
                .doesNotThrowAnyException();
        assertThat(done).hasToString("x");
    }
}

package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherNameTest {
    private static final OtherName NAME = new OtherName("<jvmArguments>", "<container><jvmFlags>");

    @Test
    void servesWhereItIsTheOnlyOne() {
        assertThat(NAME.of(List.of("-Xmx1g"), List.of())).containsExactly("-Xmx1g");
        assertThat(NAME.of(List.of(), List.of("-Xmx2g"))).containsExactly("-Xmx2g");
        assertThat(NAME.of(List.of(), List.of())).isEmpty();
        assertThat(NAME.of(Optional.of("a.Main"), Optional.empty())).contains("a.Main");
        assertThat(NAME.of(Optional.empty(), Optional.of("b.Main"))).contains("b.Main");
    }

    @Test
    void isRefusedBesideTheFirst() {
        assertThatThrownBy(() -> NAME.of(List.of("-Xmx1g"), List.of("-Xmx1g")))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><jvmFlags> is another name of <jvmArguments>, and both are given: keep one");
        assertThatThrownBy(() -> NAME.of(Optional.of("a.Main"), Optional.of("a.Main")))
                .isInstanceOf(UserException.class);
    }
}

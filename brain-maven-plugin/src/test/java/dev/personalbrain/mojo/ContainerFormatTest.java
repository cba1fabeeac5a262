package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.ImageFormat;
import org.junit.jupiter.api.Test;

class ContainerFormatTest {
    @Test
    void isDockersUnlessTheUserWantsAnother() {
        assertThat(ContainerFormat.parse(null)).isEqualTo(ImageFormat.DOCKER);
        assertThat(ContainerFormat.parse("Docker")).isEqualTo(ImageFormat.DOCKER);
        assertThat(ContainerFormat.parse("OCI")).isEqualTo(ImageFormat.OCI);
        assertThat(ContainerFormat.parse("oci")).isEqualTo(ImageFormat.OCI);
    }

    @Test
    void isRefusedWhereNobodyKnowsIt() {
        assertThatThrownBy(() -> ContainerFormat.parse("zip"))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><format>: 'zip': expected Docker or OCI");
    }
}

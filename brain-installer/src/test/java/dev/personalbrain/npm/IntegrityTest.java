package dev.personalbrain.npm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.checksum.Digest;
import dev.personalbrain.npm.Integrity.Algorithm;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrityTest {
    /** Of the empty file, as openssl has them. */
    private static final String SHA512 =
            "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";

    private static final String SHA384 = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
    private static final String SHA256 = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String SHA1 = "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=";

    @Test
    void takesTheStrongestOfSeveral() {
        assertThat(Integrity.best(SHA1 + " " + SHA256 + "\n" + SHA512 + "?opt " + SHA384))
                .hasToString("Optional[" + SHA512 + "]");
        assertThat(Integrity.best(SHA256 + " " + SHA384)).hasToString("Optional[" + SHA384 + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                SHA1,
                "md5-1B2M2Y8AsgTpgAmY7PhCfg==",
                "sha512-AAAA",
                "sha512",
                "sha512-",
                "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "sha256-47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "SHA256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void takesNothingElse(String text) {
        assertThat(Integrity.best(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SHA256, SHA384, SHA512})
    void isTheChecksumOfTheBytes(String text) {
        Integrity integrity = Integrity.best(text).orElseThrow();
        Digest digest = integrity.checksum().digest();
        digest.update("".getBytes(UTF_8), 0, 0);
        assertThat(integrity.checksum().hex()).isEqualTo(digest.hex());
        assertThat(integrity).hasToString(text);
        assertThat(Integrity.of(integrity.algorithm(), HexFormat.of().parseHex(digest.hex())))
                .isEqualTo(integrity);
    }

    @Test
    void cannotBeMadeOfAnythingElse() {
        assertThatThrownBy(() -> new Integrity(Algorithm.SHA512, "AAAA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the Base64 of 64 bytes: AAAA");
    }
}

package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "debian, '', debian, ",
        "debian:bookworm-slim, '', debian, bookworm-slim",
        "library/debian, '', library/debian, ",
        "localhost/a/b:1, localhost, a/b, 1",
        "localhost:5000/a, localhost:5000, a, ",
        "127.0.0.1:5000/team/app:1.0, 127.0.0.1:5000, team/app, 1.0",
        "Registry.Example.com/a, Registry.Example.com, a, ",
        "registry:5000/12345, registry:5000, 12345, ",
        "[2001:db8::1]:5000/a:1, [2001:db8::1]:5000, a, 1",
        "[::1]/a, [::1], a, ",
        "a__b/c.d_e--f:_X, '', a__b/c.d_e--f, _X",
    })
    void readsNames(String text, String registry, String repository, String tag) {
        ImageReference reference = parse(text);

        assertThat(reference)
                .isEqualTo(new ImageReference(registry, repository, Optional.ofNullable(tag), Optional.empty()));
        assertThat(reference).hasToString(text);
    }

    @Test
    void readsDigests() {
        assertThat(parse("debian@" + DIGEST).digest()).contains(DIGEST);
        assertThat(parse("debian:12@" + DIGEST).tag()).contains("12");
        assertThat(parse("debian:12@" + DIGEST).qualifier()).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "'my app', has a blank in it",
        "'debian ', has a blank in it",
        "https://registry.example.com/a, begins like a URL: leave that out",
        "Debian, has capital letters: write it in lower case",
        "registry.example.com/team/App, has capital letters: write it in lower case",
        "/a, has a '/' with nothing on one side of it",
        "a/, has a '/' with nothing on one side of it",
        "a//b, has a '/' with nothing on one side of it",
        "${name}, has a property in it that is not set",
        "a___b, holds signs that no name of an image has",
        "-a, holds signs that no name of an image has",
        "ä, holds signs that no name of an image has",
        "registry:70000/a, 'has the port 70000, and 65535 is the last'",
        "scratch, stands for no image at all",
        "scratch:1, stands for no image at all",
        "[::1]:65536/a, 'has the port 65536, and 65535 is the last'",
    })
    void saysWhatIsWrongWithAName(String text, String reason) {
        assertFails(text)
                .hasMessageStartingWith("<to><image>: '" + text + "' is not the name of an image: it " + reason)
                .hasMessageEndingWith(
                        "(expected [registry/]repository[:tag][@sha256:…], as registry.example.com/team/app:1.0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".1", "-1", "a b", "ä", "1.0+build"})
    void saysWhatIsWrongWithATag(String tag) {
        assertFails("debian:" + tag).hasMessageStartingWith("<to><image>: '" + tag + "' is not a tag (expected");
    }

    @Test
    void rejectsATagThatIsTooLong() {
        assertThat(parse("debian:" + "a".repeat(128)).tag()).isPresent();
        assertFails("debian:" + "a".repeat(129)).hasMessageContaining("is not a tag (expected up to 128 letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256:abc",
                "sha512:0",
                "SHA256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void saysWhatIsWrongWithADigest(String digest) {
        assertFails("debian@" + digest)
                .hasMessageContaining("has a digest that is none: behind '@' goes sha256: and 64 digits");
    }

    @Test
    void rejectsANameThatIsTooLong() {
        assertThat(parse("a".repeat(255)).repository()).hasSize(255);
        assertFails("a".repeat(256)).hasMessageContaining("it has 256 characters, 255 at most are allowed");
        assertFails("a".repeat(1_000_000)).hasMessageContaining("255 at most are allowed");
    }

    private static ImageReference parse(String text) {
        return ImageReference.parse("<to><image>", text);
    }

    private static AbstractThrowableAssert<?, ?> assertFails(String text) {
        return assertThatThrownBy(() -> parse(text)).isInstanceOf(UserException.class);
    }
}

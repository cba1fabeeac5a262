package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    @Test
    void readsWhereTokensAreToBeHad() {
        assertThat(
                        Challenge.of(
                                List.of(
                                        "Bearer realm=\"https://auth.example.com/token?a=1\",service=\"a, b\",scope=\"repository:x:pull\"")))
                .hasValue(new Challenge.Bearer("https://auth.example.com/token?a=1", Optional.of("a, b")));
        assertThat(Challenge.of(List.of("bearer Realm=https://auth.example.com/token")))
                .hasValue(new Challenge.Bearer("https://auth.example.com/token", Optional.empty()));
    }

    @Test
    void takesTheTokenWhereThereIsAChoice() {
        assertThat(Challenge.of(List.of("Basic realm=\"x\"", "Bearer realm=\"https://auth.example.com\"")))
                .hasValue(new Challenge.Bearer("https://auth.example.com", Optional.empty()));
        assertThat(Challenge.of(List.of("BASIC realm=\"x\""))).hasValue(new Challenge.Basic());
        assertThat(Challenge.of(List.of("Basic"))).hasValue(new Challenge.Basic());
    }

    @Test
    void hasNoAnswerToOthers() {
        assertThat(Challenge.of(List.of())).isEmpty();
        assertThat(Challenge.of(List.of("Negotiate", "Bearer service=\"x\""))).isEmpty();
    }
}

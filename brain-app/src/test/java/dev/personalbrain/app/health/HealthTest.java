package dev.personalbrain.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void oneThatFailsDoesNotHideTheOthers() {
        Health health = new Health(List.of(
                library("good", () -> "1.0"),
                library("unlinked", () -> {
                    throw new UnsatisfiedLinkError("no such symbol");
                }),
                library("wrong", () -> {
                    throw new IllegalStateException("2 + 2 = 5");
                })));

        List<LibraryStatus> statuses = health.check();

        assertThat(statuses).extracting(LibraryStatus::library).containsExactly("good", "unlinked", "wrong");
        assertThat(statuses.get(0))
                .isInstanceOfSatisfying(
                        LibraryStatus.Working.class,
                        status -> assertThat(status.version()).isEqualTo("1.0"));
        assertThat(statuses.subList(1, 3)).extracting("reason").containsExactly("no such symbol", "2 + 2 = 5");
    }

    private static Library library(String name, Check check) {
        return new Library() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String check() {
                return check.run();
            }
        };
    }

    private interface Check {
        String run();
    }
}

package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenExternalsTest {
    private final PackageTree tree = new TestPackages()
            .script("@libsql/client")
            .script("@libsql/core")
            .script("libsql")
            .script("libsql/node_modules/deep")
            .tree();

    @Test
    void namesAreThoseOfPackages() {
        assertThat(ChosenExternals.of(List.of("libsql", "@libsql/client"), tree))
                .containsExactly("@libsql/client", "libsql");
    }

    @Test
    void aStarStandsForAnyCharacters() {
        assertThat(ChosenExternals.of(List.of("@libsql/*"), tree)).containsExactly("@libsql/client", "@libsql/core");
        assertThat(ChosenExternals.of(List.of("*"), tree)).containsExactly("@libsql/client", "@libsql/core", "libsql");
    }

    @Test
    void aNameThatTheLockFileLacksIsRefused() {
        assertThatThrownBy(() -> ChosenExternals.of(List.of("libsq"), tree))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<bun><externals>: 'libsq' is no package that the lock file has");
    }

    @Test
    void aPackageThatTheProgramWouldNotFindIsRefused() {
        assertThatThrownBy(() -> ChosenExternals.of(List.of("deep"), tree)).hasMessageContaining("'deep'");
    }

    @Test
    void aPartOfAPackageIsRefused() {
        assertThatThrownBy(() -> ChosenExternals.of(List.of("@libsql/client/web"), tree))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("write '@libsql/client'");
    }
}

package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "https://repo.example/maven2, https://repo.example/maven2/",
        "https://repo.example/maven2///, https://repo.example/maven2/",
        "HTTPS://repo.example, https://repo.example/",
        "http://localhost:8081/m, http://localhost:8081/m/",
        "https://user:s3cr@t@repo.example/m, https://repo.example/m/",
        "https://token@repo.example/m?key=s3cret#x, https://repo.example/m/",
        "https://repo.example/@scope/m, https://repo.example/%40scope/m/",
        "file:///srv/m, file:///srv/m/",
        "file:/srv/m@home/, file:/srv/m%40home/",
        "file:///srv/my repo/ü, file:///srv/my%20repo/%C3%BC/",
        "file:///srv/my%20repo/50%, file:///srv/my%20repo/50%25/",
        "https://repo.example/a b|c/, https://repo.example/a%20b%7Cc/",
        "http://[::1]:8081/m, http://[::1]:8081/m/"
    })
    void holdsBaseUrlsWithoutCredentials(String repository, String expected) {
        assertThat(RepositoryUrls.of(List.of(repository)).urls()).containsExactly(expected);
    }

    @Test
    void holdsEachUrlOnceInTheGivenOrder() {
        assertThat(RepositoryUrls.of(List.of("https://b/", "https://a", "https://x@b"))
                        .urls())
                .containsExactly("https://b/", "https://a/");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://key:secret@bucket/m?token=secret, s3://bucket/m",
        "https://re po/m, https://re po/m",
        "https://[bad/m, https://[bad/m",
        "https://key:pass/secret@host/m, https://host/m",
        "https://no_host/m, https://no_host/m",
        "file:relative, file:relative",
        "file://host/m, file://host/m",
        "/srv/m, /srv/m"
    })
    void leavesOutWhatTheInstallerCannotReadAndSaysSo(String repository, String shown) {
        RepositoryUrls urls = RepositoryUrls.of(List.of(repository));
        assertThat(urls.urls()).isEmpty();
        assertThat(urls.notes())
                .containsExactly("repository '" + shown
                        + "': the installer reads valid URLs of http, https and file only: left out");
    }

    @Test
    void saysWhichRepositoriesTheInstallerUsesOnlyWhereItMay() {
        RepositoryUrls urls = RepositoryUrls.of(List.of(
                "http://user:s3cret@repo.example:8081/m",
                "https://repo.example/m",
                "http://localhost/m",
                "http://127.0.0.1:1/m",
                "http://[::1]/m"));
        assertThat(urls.urls()).hasSize(5);
        assertThat(urls.notes())
                .containsExactly(
                        "repository http://repo.example:8081/m/: not encrypted: the installer will use it only with"
                                + " BRAIN_ALLOW_HTTP=true; an https: address in its place would do without");
    }
}

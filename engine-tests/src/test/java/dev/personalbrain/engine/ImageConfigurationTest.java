package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.jr.ob.JSON;

class ImageConfigurationTest {
    private static final String IMAGE = """
            {"Os":"linux","Architecture":"amd64","Config":{"User":"10001:10001","Entrypoint":["/app/run.sh"],"Cmd":["a","b"],
            "Env":["PATH=/bin","BRAIN_HOST=0.0.0.0"],"WorkingDir":"/app","ExposedPorts":{"3333/tcp":{}},"Volumes":{"/app/data":{}},
            "Labels":{"title":"App"},"StopSignal":"SIGTERM","Healthcheck":{"Test":["CMD","java"],"Interval":30000000000}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    User              | "10001:10001"       | "10001:0"
                    Entrypoint        | "/app/run.sh"       | "/app/other.sh"
                    Cmd               | "a","b"             | "b","a"
                    Env BRAIN_HOST    | BRAIN_HOST=0.0.0.0  | BRAIN_HOST=127.0.0.1
                    WorkingDir        | "/app"              | "/"
                    ExposedPorts 3333/tcp | 3333/tcp        | 3333/udp
                    Volumes /app/data | /app/data           | /app/date
                    Labels title      | "App"               | "Application"
                    StopSignal        | SIGTERM             | SIGINT
                    Healthcheck Interval | 30000000000      | 5000000000
                    Architecture      | amd64               | arm64
                    """)
    void tellsApartWhatDiffersIn(String key, String text, String other) throws Exception {
        assertThat(differences(IMAGE.replace(text, other)))
                .anySatisfy(line -> assertThat(line).startsWith(key + "\n"));
    }

    @Test
    void theOrderOfTheEnvironmentMeansNothing() throws Exception {
        assertThat(differences(
                        IMAGE.replace("\"PATH=/bin\",\"BRAIN_HOST=0.0.0.0\"", "\"BRAIN_HOST=0.0.0.0\",\"PATH=/bin\"")))
                .isEmpty();
    }

    @Test
    void nothingIsTheSameAsAnEmptyList() throws Exception {
        assertThat(differences(IMAGE.replace("\"User\"", "\"OnBuild\":[],\"Shell\":null,\"User\"")))
                .isEmpty();
    }

    private static List<String> differences(String other) throws Exception {
        Map<String, String> one = ImageConfiguration.parse(JSON.std.mapFrom(IMAGE));
        Map<String, String> two = ImageConfiguration.parse(JSON.std.mapFrom(other));
        return Differences.between("one", one, "two", two).lines();
    }
}

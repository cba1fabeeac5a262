package dev.personalbrain.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.app.testmodel.OnnxModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private static final Path SOURCE = Path.of("src/main/resources/dev/personalbrain/app/health/double.onnx");

    /** The file is not made by hand: {@code mvn test -Dtest=ResourceTest -Dgolden.update=true} writes it anew. */
    @Test
    void modelIsTheOneThatTheBuilderMakes() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.write(SOURCE, OnnxModel.doubling());
        }
        assertThat(SOURCE).hasBinaryContent(OnnxModel.doubling());
    }

    @Test
    void opensWhatIsShipped() throws IOException {
        try (InputStream model = Resource.open("double.onnx")) {
            assertThat(model.readAllBytes()).isEqualTo(OnnxModel.doubling());
        }
    }
}

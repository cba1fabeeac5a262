package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.packages.ScriptDecision.Excluded;
import dev.personalbrain.packages.ScriptDecision.NotNeeded;
import dev.personalbrain.packages.ScriptDecision.Vendored;
import dev.personalbrain.packages.ScriptDecision.VendoredFile;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptParametersTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void areOneDecisionEach() {
        assertThat(ScriptParameters.decisions(List.of(with("a", "notNeeded", true), with("b", "excluded", true))))
                .containsExactly(new NotNeeded("a"), new Excluded("b"));
    }

    @Test
    void areOneDecisionForAllFilesOfAPackage() {
        assertThat(ScriptParameters.decisions(
                        List.of(vendored("a", "x.node", SHA256), vendored("a", "y.node", SHA256.toUpperCase()))))
                .containsExactly(new Vendored(
                        "a",
                        List.of(
                                new VendoredFile(Path.of("/p/x.node"), "lib/x.node", SHA256),
                                new VendoredFile(Path.of("/p/y.node"), "lib/y.node", SHA256))));
    }

    @Test
    void needAPackage() {
        assertInvalid(script(null), "<npm><scripts>: an entry without <package>: name the package");
    }

    @Test
    void needADecision() {
        assertInvalid(script("a"), "<npm><scripts>: <package> 'a' has 0 decisions: expected one of <vendored>");
    }

    @Test
    void refuseTwoDecisions() {
        ScriptParameter script = with("a", "notNeeded", true);
        set(script, "excluded", true);

        assertInvalid(script, "<package> 'a' has 2 decisions");
    }

    @Test
    void needAWholeVendoredFile() {
        assertInvalid(with("a", "vendored", new VendoredParameter()), "<vendored> needs <file>, <into> and <sha256>");
    }

    @Test
    void needARealChecksum() {
        assertInvalid(vendored("a", "x.node", "abc"), "<sha256> 'abc' is not a SHA-256 (expected 64 hexadecimal");
    }

    private static void assertInvalid(ScriptParameter script, String message) {
        assertThatThrownBy(() -> ScriptParameters.decisions(List.of(script)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(message);
    }

    private static ScriptParameter vendored(String name, String file, String sha256) {
        VendoredParameter vendored = new VendoredParameter();
        set(vendored, "file", new File("/p/" + file));
        set(vendored, "into", "lib/" + file);
        set(vendored, "sha256", sha256);
        return with(name, "vendored", vendored);
    }

    private static ScriptParameter with(String name, String field, Object value) {
        ScriptParameter script = script(name);
        set(script, field, value);
        return script;
    }

    private static ScriptParameter script(String name) {
        ScriptParameter script = new ScriptParameter();
        script.setPackage(name);
        return script;
    }

    /** As Maven does. */
    private static void set(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

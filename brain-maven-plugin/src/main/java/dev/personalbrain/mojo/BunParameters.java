package dev.personalbrain.mojo;

import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.bun.BunTarget;
import dev.personalbrain.bun.BunVariant;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.npm.Integrity;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes settings of what Maven put into {@code <bun>}. */
final class BunParameters {
    private BunParameters() {}

    static BunSettings settings(BunParameter bun) {
        BunSettings defaults = BunSettings.defaults();
        return new BunSettings(
                bun.entry(),
                Objects.requireNonNullElse(bun.version(), defaults.version()),
                variant(bun, defaults),
                integrities(bun),
                bun.externals(),
                Objects.requireNonNullElse(bun.minimal(), defaults.minimal()),
                Objects.requireNonNullElse(bun.minify(), defaults.minify()),
                Objects.requireNonNullElse(bun.loadTest(), defaults.loadTest()),
                bun.arguments(),
                timeout(bun, defaults));
    }

    private static BunVariant variant(BunParameter bun, BunSettings defaults) {
        return bun.variant() == null
                ? defaults.variant()
                : BunVariant.parse(bun.variant())
                        .orElseThrow(() -> invalid("variant", bun.variant(), "expected default, baseline or modern"));
    }

    private static Map<BunTarget, Integrity> integrities(BunParameter bun) {
        Map<BunTarget, Integrity> integrities = new HashMap<>();
        bun.integrity().forEach((target, text) -> integrities.put(target(target), integrity(target, text)));
        return integrities;
    }

    private static BunTarget target(String name) {
        return BunTarget.parse(name)
                .orElseThrow(() -> invalid(
                        "integrity",
                        name,
                        "expected a platform that there is a Bun for, as linux-x64, linux-arm64-musl or"
                                + " linux-x64-baseline"));
    }

    private static Integrity integrity(String target, String text) {
        return Integrity.best(text)
                .orElseThrow(() ->
                        invalid("integrity><" + target, text, "expected sha512-..., as npm has it in dist.integrity"));
    }

    private static Duration timeout(BunParameter bun, BunSettings defaults) {
        if (bun.timeout() == null) {
            return defaults.timeout();
        }
        if (bun.timeout() < 1) {
            throw invalid("timeout", bun.timeout().toString(), "expected a number of seconds from 1 on");
        }
        return Duration.ofSeconds(bun.timeout());
    }

    private static UserException invalid(String parameter, String value, String expected) {
        return new UserException(ExitCode.CONFIGURATION, "<bun><" + parameter + ">: '" + value + "': " + expected);
    }
}

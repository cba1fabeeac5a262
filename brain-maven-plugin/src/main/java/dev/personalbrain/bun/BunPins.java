package dev.personalbrain.bun;

import dev.personalbrain.npm.Integrity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** A version of Bun with the integrity of its package for each target. */
record BunPins(String version, Map<BunTarget, Integrity> integrities) {
    private static final BunPins BUNDLED = read("bun.properties");

    /** What the plugin brings along. */
    static BunPins bundled() {
        return BUNDLED;
    }

    /** A target for modern processors has the package of the default one. */
    Optional<Integrity> integrity(BunTarget target) {
        BunTarget fallback = new BunTarget(target.platform(), BunVariant.DEFAULT);
        return Optional.ofNullable(integrities.get(target))
                .or(() -> Optional.ofNullable(integrities.get(fallback))
                        .filter(pin -> fallback.packageName().equals(target.packageName())));
    }

    private static BunPins read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = BunPins.class.getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = (String) properties.remove("version");
        Map<BunTarget, Integrity> integrities = new TreeMap<>();
        properties.forEach((target, integrity) -> integrities.put(
                BunTarget.parse((String) target).orElseThrow(),
                Integrity.best((String) integrity).orElseThrow()));
        return new BunPins(version, integrities);
    }
}

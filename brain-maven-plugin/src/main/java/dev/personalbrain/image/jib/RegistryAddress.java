package dev.personalbrain.image.jib;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.registry.RegistryAliasGroup;
import dev.personalbrain.image.ImageReference;
import java.util.List;

/**
 * Where a repository is: Docker's names for its default registry are not that registry's address.
 *
 * @param authority host, with the port where it is not the usual one
 * @param repository as that host calls it
 */
record RegistryAddress(String authority, String repository) {
    static RegistryAddress of(ImageReference image) {
        return hasPort(image.registry()) ? new RegistryAddress(image.registry(), image.repository()) : ofName(image);
    }

    private static RegistryAddress ofName(ImageReference image) {
        com.google.cloud.tools.jib.api.ImageReference inDefault = inDefaultRegistry(image.repository());
        String authority =
                image.registry().isEmpty() ? inDefault.getRegistry() : RegistryAliasGroup.getHost(image.registry());
        boolean isDefault = authority.equals(inDefault.getRegistry());
        return new RegistryAddress(authority, isDefault ? inDefault.getRepository() : image.repository());
    }

    /** The name of an image as Docker shows it: {@code app} for {@code library/app} in the default registry. */
    static String shortName(String name) {
        return hasPort(name) ? name : inDefaultRegistry(name).toString();
    }

    /** {@code host[:port][/path]}, where the path comes before the names of this registry's repositories. */
    RegistryAddress at(String mirror) {
        String plain = mirror.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
        int slash = plain.indexOf('/');
        return slash < 0
                ? new RegistryAddress(plain, repository)
                : new RegistryAddress(plain.substring(0, slash), plain.substring(slash + 1) + "/" + repository);
    }

    /** All names under which users know this registry, its address first. */
    List<String> names() {
        return hasPort(authority) ? List.of(authority) : RegistryAliasGroup.getAliasesGroup(authority);
    }

    /** Then it is no other name of Docker's registry, and nothing of Jib has to be loaded to know that. */
    private static boolean hasPort(String authority) {
        return authority.contains(":");
    }

    private static com.google.cloud.tools.jib.api.ImageReference inDefaultRegistry(String name) {
        try {
            return com.google.cloud.tools.jib.api.ImageReference.parse(name);
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}

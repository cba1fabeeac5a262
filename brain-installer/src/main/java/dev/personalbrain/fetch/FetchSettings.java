package dev.personalbrain.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the user said about fetching: from where, through which proxy, as whom, trusting whom.
 *
 * @param sources in the order in which they are tried
 * @param offline whether only folders count
 * @param allowHttp whether {@code http:} may be used for hosts other than this machine
 * @param certificates PEM file with certificate authorities to trust beside those of the JVM
 * @param anyCertificate whether a server is believed whoever vouches for it: anybody in between can then read along
 */
public record FetchSettings(
        List<Source> sources,
        boolean offline,
        boolean allowHttp,
        Optional<Path> certificates,
        boolean anyCertificate,
        Proxies proxies,
        Credentials credentials,
        FetchLimits limits) {

    public FetchSettings {
        sources = List.copyOf(sources);
    }

    /**
     * Reads the variables that the package documentation lists, and Java's own properties for proxies.
     *
     * @throws dev.personalbrain.error.UserException USAGE where a variable makes no sense
     */
    public static FetchSettings of(Map<String, String> environment, Properties system) {
        Variables variables = new Variables(environment);
        List<Source> sources =
                variables.list("BRAIN_SOURCES").stream().map(Source::parse).toList();
        return new FetchSettings(
                sources,
                variables.flag("BRAIN_OFFLINE"),
                variables.flag("BRAIN_ALLOW_HTTP"),
                variables
                        .text("BRAIN_CA_CERT")
                        .or(() -> variables.text("SSL_CERT_FILE"))
                        .map(Path::of),
                false,
                Proxies.of(variables, system),
                Credentials.of(variables, named(sources, registry(environment)), system),
                FetchLimits.of(variables));
    }

    /**
     * The npm registry that replaces those of the manifest.
     *
     * @throws dev.personalbrain.error.UserException USAGE where the variable makes no sense
     */
    public static Optional<Source> registry(Map<String, String> environment) {
        return new Variables(environment).text("BRAIN_NPM_REGISTRY").map(Source::parse);
    }

    private static List<Source> named(List<Source> sources, Optional<Source> registry) {
        return Stream.concat(sources.stream(), registry.stream()).toList();
    }

    /** These sources before the ones that are there. */
    public FetchSettings withFirst(List<Source> first) {
        return withSources(Stream.concat(first.stream(), sources.stream()).toList());
    }

    /** These sources after the ones that are there. */
    public FetchSettings withLast(List<Source> last) {
        return withSources(Stream.concat(sources.stream(), last.stream()).toList());
    }

    public FetchSettings withSources(List<Source> changed) {
        return new FetchSettings(
                changed, offline, allowHttp, certificates, anyCertificate, proxies, credentials, limits);
    }

    public FetchSettings withOffline(boolean changed) {
        return new FetchSettings(
                sources, changed, allowHttp, certificates, anyCertificate, proxies, credentials, limits);
    }

    public FetchSettings withAllowHttp(boolean changed) {
        return new FetchSettings(sources, offline, changed, certificates, anyCertificate, proxies, credentials, limits);
    }

    public FetchSettings withCertificates(Path changed) {
        return new FetchSettings(
                sources, offline, allowHttp, Optional.of(changed), anyCertificate, proxies, credentials, limits);
    }

    public FetchSettings withAnyCertificate(boolean changed) {
        return new FetchSettings(sources, offline, allowHttp, certificates, changed, proxies, credentials, limits);
    }

    public FetchSettings withProxies(Proxies changed) {
        return new FetchSettings(
                sources, offline, allowHttp, certificates, anyCertificate, changed, credentials, limits);
    }

    public FetchSettings withLimits(FetchLimits changed) {
        return new FetchSettings(
                sources, offline, allowHttp, certificates, anyCertificate, proxies, credentials, changed);
    }
}

/**
 * Gets a module's file from the first source that has the right bytes: folders, mirrors, repositories. JDK alone.
 *
 * <p>What the environment says ({@link dev.personalbrain.fetch.FetchSettings#of}):
 *
 * <table>
 * <caption>Environment variables</caption>
 * <tr><th>variable</th><th>meaning</th></tr>
 * <tr><td>{@code BRAIN_SOURCES}</td><td>folders and URLs, separated by commas or line ends, tried in this order</td></tr>
 * <tr><td>{@code BRAIN_OFFLINE}</td><td>{@code true}: folders and {@code file:} URLs only</td></tr>
 * <tr><td>{@code BRAIN_ALLOW_HTTP}</td><td>{@code true}: {@code http:} for hosts other than this machine</td></tr>
 * <tr><td>{@code BRAIN_CA_CERT}, else {@code SSL_CERT_FILE}</td><td>PEM file of authorities to trust as well</td></tr>
 * <tr><td>{@code BRAIN_REPOSITORY_TOKEN}</td><td>sent as bearer token</td></tr>
 * <tr><td>{@code BRAIN_REPOSITORY_USERNAME}, {@code BRAIN_REPOSITORY_PASSWORD}</td><td>sent as Basic authentication</td></tr>
 * <tr><td>{@code BRAIN_REPOSITORY_HOST}</td><td>{@code host} or {@code host:port} that the two above go to, and no other; without it the first
 * repository in {@code BRAIN_SOURCES}; without that they go nowhere</td></tr>
 * <tr><td>{@code NETRC}, else {@code ~/.netrc}</td><td>users and passwords of other hosts</td></tr>
 * <tr><td>{@code HTTPS_PROXY}, {@code HTTP_PROXY}</td><td>{@code http://user:password@host:port}; lower case comes first</td></tr>
 * <tr><td>{@code NO_PROXY}</td><td>{@code *}, hosts, domains, {@code host:port}, addresses, {@code 10.0.0.0/8}</td></tr>
 * <tr><td>{@code BRAIN_FETCH_TIMEOUT}</td><td>seconds without progress after which a connection is given up; 30</td></tr>
 * <tr><td>{@code BRAIN_FETCH_ATTEMPTS}</td><td>attempts in a row per source and file; 4</td></tr>
 * </table>
 *
 * <p>Java's {@code https.proxyHost}, {@code https.proxyPort}, {@code http.proxyHost}, {@code http.proxyPort} come before
 * the proxy variables; {@code http.nonProxyHosts} adds to {@code NO_PROXY}. Credentials stay with the scheme, host and port that they are for: no redirect
 * carries them on, and no message shows them.
 */
package dev.personalbrain.fetch;

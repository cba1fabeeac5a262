import { trustedAuthorities } from './certificates.mjs';
import { Connector } from './connection.mjs';
import { Credentials } from './credentials.mjs';
import { Fetcher } from './fetcher.mjs';
import { FolderReader } from './folder-reader.mjs';
import { Proxies } from './proxies.mjs';
import { Redirects } from './redirects.mjs';
import { RegistryReader } from './registry-reader.mjs';
import { FolderSource, RegistrySource, parseSource } from './source.mjs';
import { Variables } from './variables.mjs';

const CONNECT_SECONDS = 10;
const SILENCE_SECONDS = 30;
const SLOWEST_BYTES_PER_SECOND = 1024;
const ATTEMPTS = 4;

/** Everything that says where files come from, and how: read once, from the environment. */
export class FetchSettings {
    /** @param environment with what the command line says put into it */
    constructor(environment) {
        const variables = new Variables(environment);
        this.sources = variables.list('BRAIN_SOURCES').map(parseSource);
        this.registry = registryOf(variables);
        this.offline = variables.flag('BRAIN_OFFLINE');
        this.allowHttp = variables.flag('BRAIN_ALLOW_HTTP');
        this.certificates = variables.text('BRAIN_CA_CERT') ?? variables.text('SSL_CERT_FILE');
        this.proxies = new Proxies(variables);
        this.credentials = new Credentials(variables, this.#named());
        this.limits = limitsOf(variables);
        this.attempts = variables.number('BRAIN_FETCH_ATTEMPTS', ATTEMPTS);
    }

    /** Registries that the user has named. */
    #named() {
        return [...this.sources, this.registry].filter((source) => source instanceof RegistrySource);
    }

    /** @param first sources that are asked before those of the environment */
    fetcher(first, listener) {
        const readers = [...first, ...this.sources].map((source) => this.#reader(source));
        return new Fetcher((request) => [...readers, ...this.#last(request)], this.attempts, listener);
    }

    /** A file that comes with the release has no registry. */
    #last({ registry }) {
        return registry === undefined ? [] : [this.#reader(this.registry ?? parseSource(registry))];
    }

    #reader(source) {
        return source instanceof FolderSource
            ? new FolderReader(source)
            : new RegistryReader(source, this.#redirects(), this.limits);
    }

    /** Certificates are read only where somebody is asked. */
    #redirects() {
        this.connector ??= new Connector(
            this.proxies,
            this.offline ? undefined : trustedAuthorities(this.certificates),
            this.limits.connectMillis,
        );
        return new Redirects(this.connector, this);
    }
}

function registryOf(variables) {
    const text = variables.text('BRAIN_NPM_REGISTRY');
    return text === undefined ? undefined : parseSource(text);
}

function limitsOf(variables) {
    const silence = variables.number('BRAIN_FETCH_TIMEOUT', SILENCE_SECONDS);
    return {
        connectMillis: Math.min(silence, CONNECT_SECONDS) * 1000,
        silenceMillis: silence * 1000,
        slowestBytes: silence * SLOWEST_BYTES_PER_SECOND,
    };
}

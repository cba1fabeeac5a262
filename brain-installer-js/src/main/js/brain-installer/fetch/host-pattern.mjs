/** A host, and a port where the text names one: `host`, `host:port`, `[::1]:port`. */
export class HostPattern {
    constructor(host, port) {
        this.host = host;
        this.port = port;
    }

    static parse(text) {
        const [, host, port] = /^(\[.*\]|[^:]*):([0-9]{1,5})$/.exec(text) ?? [undefined, text, undefined];
        return new HostPattern(plainHost(host), port === undefined ? undefined : Number(port));
    }

    static of(url) {
        return new HostPattern(plainHost(url.hostname), portOf(url));
    }

    matches(url) {
        return this.host === plainHost(url.hostname) && (this.port === undefined || this.port === portOf(url));
    }
}

/** Without brackets, in lower case. */
export function plainHost(host) {
    return host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}

export function portOf(url) {
    if (url.port !== '') {
        return Number(url.port);
    }
    return url.protocol === 'https:' ? 443 : 80;
}

/** Whether a URL leads to this machine itself, by its host's name. */
export function isLoopback(url) {
    return /^(localhost|::1|127(\.[0-9]{1,3}){3})$/.test(plainHost(url.hostname));
}

import { ExitCode, UserError } from '../error/user-error.mjs';

/** The ways in which a source can fail: how often more it is asked in a row for one file then, and the way out. */
export const FailureKind = Object.freeze({
    MISSING: { retries: 0, wayOut: 'add a source that has the file to BRAIN_SOURCES', absence: true },
    DENIED: {
        retries: 0,
        wayOut:
            'set BRAIN_REPOSITORY_USERNAME and BRAIN_REPOSITORY_PASSWORD (or BRAIN_REPOSITORY_TOKEN) with ' +
            'BRAIN_REPOSITORY_HOST, or add the host to ~/.netrc',
    },
    OTHER_SIZE: { retries: 0, wayOut: 'use a source that holds the files of this release', wrong: true },
    /** From a server: a cache in between may have handed out rubbish. */
    OTHER_BYTES: { retries: 1, wayOut: 'use a source that holds the files of this release', wrong: true },
    /** From a folder. */
    ALTERED: { retries: 0, wayOut: 'use a source that holds the files of this release', wrong: true },
    UNKNOWN_HOST: { retries: 1, wayOut: 'check the name; where this network has a proxy, set HTTPS_PROXY' },
    UNREACHABLE: { retries: Infinity, wayOut: 'check the address; where this network has a proxy, set HTTPS_PROXY' },
    TIMED_OUT: {
        retries: Infinity,
        wayOut: 'try again later, add a faster source to BRAIN_SOURCES, or raise BRAIN_FETCH_TIMEOUT',
    },
    BROKEN: { retries: Infinity, wayOut: 'try again: what has arrived is kept' },
    BUSY: { retries: Infinity, wayOut: 'try again later, or add another source to BRAIN_SOURCES' },
    NO_COMMON_GROUND: { retries: 1, wayOut: 'check that the server speaks a TLS version of today' },
    UNTRUSTED: { retries: 0, wayOut: "set BRAIN_CA_CERT to a PEM file with the authority's certificate" },
    UNENCRYPTED: { retries: 0, wayOut: 'use https:, or set BRAIN_ALLOW_HTTP=true where the network is trusted' },
    PROXY: { retries: 0, wayOut: "put the proxy's user:password@ into HTTPS_PROXY, or the host into NO_PROXY" },
    OFFLINE: { retries: 0, wayOut: 'add a folder that has the file to BRAIN_SOURCES, or unset BRAIN_OFFLINE', absence: true },
    UNREADABLE: { retries: 0, wayOut: 'let this user read the folder' },
    UNEXPECTED: { retries: 0, wayOut: "check that the source is a registry's base URL" },
});

/** One source's failure to deliver one file; the message is the reason alone, without the place. */
export class SourceFailure extends Error {
    /** @param waitMillis what a server asked for */
    constructor(kind, reason, { waitMillis = 0, cause } = {}) {
        super(reason, { cause });
        this.kind = kind;
        this.waitMillis = waitMillis;
    }
}

/** What to say when no source has delivered. @param failures [location, SourceFailure] of each source */
export function notDelivered(request, failures) {
    const kinds = failures.map(([, failure]) => failure.kind);
    const reasons = failures.map(([location, failure]) => `${location}: ${failure.message}`);
    const waysOut = new Set((kinds.length === 0 ? [FailureKind.MISSING] : kinds).map((kind) => kind.wayOut));
    return new UserError(
        exitCode(kinds),
        `${request.name} was not delivered (expected ${request.bytes} bytes, SHA-256 ${request.sha256}): ` +
            `${reasons.join('; ') || 'no source is configured'}. To mend: ${[...waysOut].join('; ')}`,
        failures.at(-1)?.[1],
    );
}

/** Wrong bytes outweigh sources that have nothing, and nothing else. */
function exitCode(kinds) {
    const settled = kinds.every((kind) => kind.wrong || kind.absence);
    return settled && kinds.some((kind) => kind.wrong) ? ExitCode.VERIFICATION : ExitCode.FETCH;
}

import { FailureKind, SourceFailure } from './failure.mjs';
import { checkSize } from './folder-reader.mjs';
import { minimumSpeed } from './minimum-speed.mjs';
import { retryAfterMillis } from './retry-after.mjs';

/** Downloads files from a server, from where an earlier try broke off. */
export class RegistryReader {
    constructor(source, redirects, limits) {
        this.source = source;
        this.redirects = redirects;
        this.limits = limits;
    }

    location(request) {
        return this.source.location(request.path);
    }

    /** Returns only once the file is whole and verified; on failure what has arrived stays where it can be built on. */
    async read(request, file, signal) {
        try {
            const url = this.source.url(request.path);
            await this.#receive(await this.redirects.follow(this.source, url, file.size, signal), request, file);
        } catch (e) {
            throw withProgress(e, file);
        }
        file.verify(FailureKind.OTHER_BYTES);
    }

    async #receive(exchange, request, file) {
        try {
            accept(exchange.head, request, file);
            await file.append(exchange.body(), minimumSpeed(this.limits));
        } finally {
            exchange.end();
        }
    }
}

/** Says how far it had come where that helps. */
function withProgress(e, file) {
    const between = e.kind === FailureKind.TIMED_OUT || (e.kind === FailureKind.BROKEN && e.cause !== undefined);
    return between ? new SourceFailure(e.kind, `${e.message} (${file.progress()})`, { cause: e }) : e;
}

/** Prepares the file for the bytes that follow, or says why they are not wanted. */
function accept(head, request, file) {
    if (head.status === 206 && file.size > 0) {
        checkRange(head, request, file);
    } else if (head.status === 200) {
        checkSize(head.length() ?? request.bytes, request.bytes);
        file.restart();
    } else {
        throw refusal(head, file);
    }
}

/** RFC 9110, 14.4. */
function checkRange(head, request, file) {
    const [, first = '-1', total = '*'] =
        /^bytes ([0-9]{1,15})-[0-9]{1,15}\/([0-9]{1,15}|\*)$/.exec(head.header('content-range') ?? '') ?? [];
    if (total !== '*') {
        checkSize(Number(total), request.bytes);
    }
    if (Number(first) !== file.size) {
        const asked = `answered with bytes from ${first} when asked for those from ${file.size}`;
        file.restart();
        throw new SourceFailure(FailureKind.BROKEN, asked);
    }
}

function refusal(head, file) {
    if (head.status === 416) {
        file.restart();
    }
    return new SourceFailure(kindOf(head.status), `HTTP ${head.status}`, { waitMillis: retryAfterMillis(head) });
}

function kindOf(status) {
    switch (status) {
        case 404:
        case 410:
            return FailureKind.MISSING;
        case 401:
        case 403:
            return FailureKind.DENIED;
        case 407:
            return FailureKind.PROXY;
        case 408:
        case 425:
        case 429:
            return FailureKind.BUSY;
        case 416:
            return FailureKind.BROKEN;
        default:
            return status >= 500 && status < 600 ? FailureKind.BUSY : FailureKind.UNEXPECTED;
    }
}

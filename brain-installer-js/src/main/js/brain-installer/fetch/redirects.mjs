import { FailureKind, SourceFailure } from './failure.mjs';
import { Exchange } from './http-exchange.mjs';
import { isLoopback } from './host-pattern.mjs';
import { shown } from './source.mjs';

const LIMIT = 10;
const STATUSES = [301, 302, 303, 307, 308];

/** Asks for a file and follows redirects: never from https to http, never in circles, and with credentials for the first host alone. */
export class Redirects {
    /** @param settings { offline, allowHttp, credentials, limits } */
    constructor(connector, settings) {
        this.connector = connector;
        this.settings = settings;
    }

    /**
     * @param offset of the first byte wanted
     * @returns the Exchange with an answer that is no redirect; the caller ends it
     */
    async follow(source, first, offset, signal) {
        this.#check(first);
        const ours = source.authorization ?? this.settings.credentials.authorization(first);
        const asked = new Set();
        for (let url = first; !asked.has(url.href) && asked.size < LIMIT; ) {
            asked.add(url.href);
            const authorization = url.origin === first.origin ? ours : undefined;
            const exchange = await Exchange.begin(this.connector, url, offset, authorization, this.settings.limits, signal);
            if (!STATUSES.includes(exchange.head.status)) {
                return exchange;
            }
            exchange.end();
            url = this.#next(url, exchange.head);
        }
        throw new SourceFailure(
            FailureKind.UNEXPECTED,
            `redirected ${asked.size} times, last to ${shown(new URL([...asked].at(-1)))}`,
        );
    }

    /** Which URLs may be asked at all. */
    #check(url) {
        if (this.settings.offline) {
            throw new SourceFailure(FailureKind.OFFLINE, 'not asked: offline');
        }
        if (url.protocol === 'http:' && !this.settings.allowHttp && !isLoopback(url)) {
            throw new SourceFailure(FailureKind.UNENCRYPTED, 'not asked: http is not encrypted');
        }
    }

    #next(from, head) {
        const location = head.header('location') ?? '';
        const next = location !== '' && URL.canParse(location, from) ? new URL(location, from) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol) || next.hostname === '') {
            throw new SourceFailure(FailureKind.UNEXPECTED, `HTTP ${head.status} without a usable Location`);
        }
        if (from.protocol === 'https:' && next.protocol === 'http:') {
            throw new SourceFailure(FailureKind.UNENCRYPTED, `redirected from https to ${shown(next)}`);
        }
        this.#check(next);
        return next;
    }
}

import { ExitCode, UserError } from '../error/user-error.mjs';
import { ofUrl } from './authorization.mjs';
import { directHosts } from './direct-hosts.mjs';
import { isLoopback, plainHost } from './host-pattern.mjs';

const USUAL_PORT = 80;

/** Which proxy leads to which host, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say. This machine is never reached through one. */
export class Proxies {
    constructor(variables) {
        this.http = variables.eitherCase('HTTP_PROXY');
        this.https = variables.eitherCase('HTTPS_PROXY');
        this.isDirect = directHosts(variables.eitherCase('NO_PROXY') ?? '');
    }

    /**
     * @returns { host, port, authorization }, or undefined where no proxy serves
     * @throws UserError USAGE where it is none that can be used
     */
    proxy(url) {
        if (isLoopback(url) || this.isDirect(url)) {
            return undefined;
        }
        const secure = url.protocol === 'https:';
        const text = secure ? this.https : this.http;
        return text === undefined ? undefined : parse(secure ? 'HTTPS_PROXY' : 'HTTP_PROXY', text);
    }
}

/** No error shows the value, which may hold a password. */
function parse(variable, text) {
    try {
        const url = new URL(text.includes('://') ? text : `http://${text}`);
        if (url.protocol === 'http:' && url.hostname !== '') {
            return {
                host: plainHost(url.hostname),
                port: url.port === '' ? USUAL_PORT : Number(url.port),
                authorization: ofUrl(url),
            };
        }
    } catch {
        // Told below: the cause would repeat the value.
    }
    throw new UserError(
        ExitCode.USAGE,
        `${variable} is not a usable proxy (expected http://host:port or http://user:password@host:port, ` +
            'with special characters percent-encoded)',
    );
}

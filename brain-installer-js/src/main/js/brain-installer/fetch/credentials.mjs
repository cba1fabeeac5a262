import os from 'node:os';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { basic, bearer } from './authorization.mjs';
import { HostPattern, plainHost } from './host-pattern.mjs';
import { Netrc } from './netrc.mjs';

/** Who we are to which registry: the environment's user or token for one host alone, the netrc file for others. */
export class Credentials {
    /**
     * @param named the registries that the user has named, never those of a manifest: without BRAIN_REPOSITORY_HOST the environment's
     *     credentials are for the first of them
     */
    constructor(variables, named) {
        this.host = ownHost(variables) ?? (named.length === 0 ? undefined : HostPattern.of(named[0].base));
        this.own = ownAuthorization(variables);
        this.netrc = netrcOf(variables);
    }

    /** Undefined where we are nobody there. */
    authorization(url) {
        const ours = this.host?.matches(url) ? this.own : undefined;
        return ours ?? this.netrc.authorization(plainHost(url.hostname));
    }
}

function ownHost(variables) {
    const text = variables.text('BRAIN_REPOSITORY_HOST');
    if (text !== undefined && /[/@\s]/.test(text)) {
        throw wrong('BRAIN_REPOSITORY_HOST is not a host (expected host or host:port, and no URL)');
    }
    return text === undefined ? undefined : HostPattern.parse(text);
}

function ownAuthorization(variables) {
    const token = variables.text('BRAIN_REPOSITORY_TOKEN');
    if (token !== undefined) {
        if (!/^[!-~]+$/.test(token)) {
            throw wrong(
                'BRAIN_REPOSITORY_TOKEN is not a token (expected printable ASCII without blanks and line ends)',
            );
        }
        return bearer(token);
    }
    const user = variables.text('BRAIN_REPOSITORY_USERNAME');
    return user === undefined ? undefined : basic(user, variables.values.BRAIN_REPOSITORY_PASSWORD ?? '');
}

function netrcOf(variables) {
    const named = variables.text('NETRC');
    const home = variables.text('HOME') ?? os.homedir();
    return new Netrc(named ?? path.join(home, '.netrc'), named !== undefined);
}

function wrong(message) {
    return new UserError(ExitCode.USAGE, message);
}

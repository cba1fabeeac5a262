import fs from 'node:fs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { basic } from './authorization.mjs';

/**
 * Users and passwords by host, as curl reads them: `machine`, `default`, `login`, `password`, quoted words; `macdef` is passed over, and
 * the file's permissions are not judged.
 */
export class Netrc {
    /** @param required whether it is an error that the file is not there */
    constructor(file, required) {
        this.file = file;
        this.required = required;
    }

    /** Undefined where the host has no entry. */
    authorization(host) {
        const entries = parseNetrc(this.#text());
        const entry = entries.find(({ machine }) => machine === host) ?? entries.find(({ machine }) => machine === undefined);
        return entry === undefined ? undefined : basic(entry.login, entry.password);
    }

    #text() {
        try {
            return this.file === undefined ? '' : fs.readFileSync(this.file, 'utf8');
        } catch (e) {
            if (!this.required) {
                return '';
            }
            throw new UserError(
                ExitCode.USAGE,
                `NETRC: '${this.file}' cannot be read (expected a netrc file; unset NETRC if there is none)`,
                e,
            );
        }
    }
}

function parseNetrc(text) {
    const entries = [];
    const words = wordsOf(text)[Symbol.iterator]();
    const next = () => words.next().value ?? '';
    const last = () => entries.at(-1) ?? {};
    for (const word of words) {
        switch (word) {
            case 'default':
                entries.push({ machine: undefined, login: '', password: '' });
                break;
            case 'machine':
                entries.push({ machine: next().toLowerCase(), login: '', password: '' });
                break;
            case 'login':
                last().login = next();
                break;
            case 'password':
                last().password = next();
                break;
            case 'account':
                next();
                break;
        }
    }
    return entries;
}

/** A macro begins with `macdef` and ends with an empty line. */
function wordsOf(text) {
    const words = [];
    let macro = false;
    for (const line of text.split(/\r?\n/)) {
        if (macro) {
            macro = line.trim() !== '';
        } else if (!line.trimStart().startsWith('#')) {
            macro = split(line, words);
        }
    }
    return words;
}

/** @returns whether a macro begins here */
function split(line, words) {
    for (const [, quoted, plain] of line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)) {
        if (plain === 'macdef') {
            return true;
        }
        words.push(plain ?? quoted.replace(/\\(.)/g, '$1'));
    }
    return false;
}

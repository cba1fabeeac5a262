import crypto from 'node:crypto';
import fs from 'node:fs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { JsonField, WAY_OUT } from './json-field.mjs';
import { JsonText } from './json.mjs';
import { readManifest } from './reader.mjs';

/** Many times the largest manifest that makes sense; keeps a wrong file from filling the memory. */
const MAX_BYTES = 8 << 20;

/** A manifest as it lies on disk, not yet parsed: an installation is tied to these very bytes. */
export class ManifestFile {
    constructor(name, json) {
        this.name = name;
        this.json = json;
        this.sha256 = crypto.createHash('sha256').update(json).digest('hex');
    }

    static read(file) {
        try {
            if (fs.statSync(file).size > MAX_BYTES) {
                throw unreadable(`${file}: larger than ${MAX_BYTES} bytes, so it is no manifest`);
            }
            return new ManifestFile(file, fs.readFileSync(file));
        } catch (e) {
            throw e instanceof UserError ? e : unreadable(`${file}: ${reason(e)}`, e);
        }
    }

    /** @throws UserError naming the field, as `modules[2].sha256`, what it holds and what was expected */
    parse() {
        try {
            const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.json);
            return readManifest(new JsonField(this.name, '', JsonText.parse(text)));
        } catch (e) {
            throw e instanceof UserError ? e : this.#malformed(e);
        }
    }

    #malformed(e) {
        const line = e.line ?? 1;
        const what = e instanceof SyntaxError ? e.message : 'not UTF-8';
        return unreadable(`${this.name}: line ${line}: not JSON: ${what}; ${WAY_OUT}`, e);
    }
}

function reason(e) {
    switch (e.code) {
        case 'ENOENT':
            return 'no such file; it comes with the release: put it there, or name it with --manifest FILE';
        case 'EACCES':
            return 'cannot be read: let this user read it';
        default:
            return `cannot be read: ${e.message}`;
    }
}

function unreadable(message, cause) {
    return new UserError(ExitCode.MANIFEST, message, cause);
}

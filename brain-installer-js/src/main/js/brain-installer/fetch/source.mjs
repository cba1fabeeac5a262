import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { ofUrl } from './authorization.mjs';

/** Two letters at least: `C:` is a Windows drive. `me:password@host` lacks its scheme, but is no folder. */
const URL_FORM = /^([A-Za-z][A-Za-z0-9+.-]+:|[^/\\]+:[^/\\]*@)/;

/** Where files come from: a folder, or a registry (or any server that keeps files as one does). Says how a file's place is named. */
export function parseSource(text) {
    const trimmed = text.trim();
    if (!URL_FORM.test(trimmed)) {
        return new FolderSource(trimmed);
    }
    try {
        return ofUrlText(trimmed);
    } catch {
        throw unusable(trimmed);
    }
}

function ofUrlText(text) {
    const url = new URL(text);
    if (url.protocol === 'file:') {
        return new FolderSource(fileURLToPath(url));
    }
    if (!/^https?:\/\//i.test(text) || url.hostname === '' || /[?#]/.test(text)) {
        throw new TypeError('no registry');
    }
    return new RegistrySource(url);
}

/** A folder that holds the files, either under their paths or all at its top. */
export class FolderSource {
    constructor(folder) {
        this.folder = path.resolve(folder);
    }

    /** The place of a file, as messages show it. */
    location(file) {
        return path.join(this.folder, file);
    }
}

/** A server. No message shows its credentials. */
export class RegistrySource {
    constructor(url) {
        this.authorization = ofUrl(url);
        this.base = new URL(url);
        this.base.username = '';
        this.base.password = '';
        this.base.pathname += this.base.pathname.endsWith('/') ? '' : '/';
    }

    location(file) {
        return this.url(file).href;
    }

    url(file) {
        return new URL(`./${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}`, this.base);
    }
}

/** For messages: without credentials and without a query, which may be a signature. */
export function shown(url) {
    return url.href.replace(/\/\/[^/]*@/, '//').replace(/[?#].*/, '');
}

function unusable(text) {
    return new UserError(
        ExitCode.USAGE,
        `source '${harmless(text)}' is not usable (expected a folder, a file: URL, or a registry's https: URL without '?' and ` +
            "'#'; special characters in a password percent-encoded)",
    );
}

/** Of a text that is no URL after all: only what cannot be a part of a password, wherever that went astray. */
function harmless(text) {
    const at = text.lastIndexOf('@');
    const scheme = text.slice(0, text.indexOf(':') + 1);
    const rest = at < 0 ? text.replace(/^[^:]*:\/*/, '') : text.slice(at + 1);
    if (at < 0 && !/^[^:/]*(:[0-9]*)?([/?#].*)?$/.test(rest)) {
        return `${scheme}//***`;
    }
    const start = at < 0 ? text.slice(0, text.length - rest.length) : `${scheme}//`;
    return start + rest.replace(/([?#]).+/, '$1***');
}

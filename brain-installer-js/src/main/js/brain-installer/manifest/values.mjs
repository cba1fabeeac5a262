import { Buffer } from 'node:buffer';
import { KNOWN_PLATFORMS, isPlatform } from '../platform/platform.mjs';
import { JsonField, WAY_OUT } from './json-field.mjs';

/** The texts of a manifest that have a shape: hashes, platforms, names of files, paths, URLs. */

const MAX_NAME_BYTES = 255;

export function platform(field) {
    if (!isPlatform(field.text())) {
        throw field.bad(`a platform that this installer knows (known: ${KNOWN_PLATFORMS})`);
    }
    return field.text();
}

/** An object's fields, whose names are platforms: a Map. */
export function byPlatform(field, read) {
    return new Map(
        field.fields().map(([name, value]) => [platform(new JsonField(field.file, value.path, name)), read(value)]),
    );
}

export function sha256(field) {
    if (!/^[0-9a-f]{64}$/.test(field.text())) {
        throw field.bad('a SHA-256 (64 hexadecimal digits, lower case)');
    }
    return field.text();
}

/** A path below a repository's base. */
export function relativePath(field) {
    const hidden = (segment) => segment.startsWith('.');
    if (!field.text().split('/').every((segment) => isName(segment) && !hidden(segment))) {
        throw field.bad("a path below a repository (no leading /, no '..', no hidden folders)");
    }
    return field.text();
}

/** Whether this can be the name of one file, a hidden one too. */
export function isName(text) {
    return (
        text !== '' &&
        text !== '.' &&
        text !== '..' &&
        !/[/\\:\u0000-\u001f\u007f-\u009f]/.test(text) &&
        text.isWellFormed() &&
        Buffer.byteLength(text) <= MAX_NAME_BYTES
    );
}

/** A base URL; one that carries a user's name or password is refused, and not shown. */
export function repository(field) {
    const text = field.text();
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined) {
        throw field.error(`not a URL; ${WAY_OUT}`);
    }
    if (/^[^/]*\/\/[^/?#]*@/.test(text)) {
        throw field.error('the URL has credentials in it; they belong into the environment or a netrc file');
    }
    if (!isPlace(url) || !/^[^?#\s\\]*\/$/.test(text)) {
        throw field.bad('the URL of a repository (https:, http: or file:, with / at its end)');
    }
    return text;
}

/** Of a host for http, of this machine for file. */
function isPlace(url) {
    return url.protocol === 'file:' ? url.host === '' : /^https?:$/.test(url.protocol) && url.hostname !== '';
}

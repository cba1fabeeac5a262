import { ExitCode, UserError } from '../error/user-error.mjs';

export const WAY_OUT = 'run the release again';
const SHOWN = 80;

/**
 * A value in a JSON file, which knows where it is, so that what is wrong with it can be said in one line: `path` is as
 * `modules[2].sha256`, and empty for the root. A null counts as missing.
 */
export class JsonField {
    constructor(file, path, value) {
        this.file = file;
        this.path = path;
        this.value = value;
    }

    /** A field of this object. */
    get(name) {
        const field = this.#field(name);
        if (field.value === undefined || field.value === null) {
            throw field.error(`is missing; ${WAY_OUT}`);
        }
        return field;
    }

    /** A field of this object read so, or undefined where it is not there. */
    find(name, read) {
        const field = this.#field(name);
        return field.value === undefined || field.value === null ? undefined : read(field);
    }

    #field(name) {
        return new JsonField(this.file, this.path === '' ? name : `${this.path}.${name}`, this.#object()[name]);
    }

    /** [name, field] of each. */
    fields() {
        return Object.keys(this.#object()).map((name) => [name, this.get(name)]);
    }

    list(read) {
        if (!Array.isArray(this.value)) {
            throw this.bad('a list');
        }
        return this.value.map((each, i) => read(new JsonField(this.file, `${this.path}[${i}]`, each)));
    }

    /** Not empty. */
    text() {
        if (typeof this.value !== 'string' || this.value === '') {
            throw this.bad('a text that is not empty');
        }
        return this.value;
    }

    flag() {
        if (typeof this.value !== 'boolean') {
            throw this.bad('true or false');
        }
        return this.value;
    }

    /** 0 or more. */
    size() {
        if (!Number.isSafeInteger(this.value) || this.value < 0) {
            throw this.bad('a whole number that is not negative');
        }
        return this.value;
    }

    #object() {
        if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
            throw this.bad('an object');
        }
        return this.value;
    }

    /** `<file>: <path>: <value> is not <expected>; run the release again`. */
    bad(expected) {
        return this.error(`${this.#shown()} is not ${expected}; ${WAY_OUT}`);
    }

    error(message) {
        return new UserError(ExitCode.MANIFEST, `${this.file}: ${this.path === '' ? '' : `${this.path}: `}${message}`);
    }

    #shown() {
        if (typeof this.value === 'object' && this.value !== null) {
            return Array.isArray(this.value) ? 'a list' : 'an object';
        }
        const text = String(this.value).replace(/[\u0000-\u001f\u007f]/g, '?');
        const start = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
        return typeof this.value === 'string' ? `'${start}'` : start;
    }
}

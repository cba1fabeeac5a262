import { ExitCode, UserError } from '../error/user-error.mjs';

const TRUE = ['true', 'yes', 'on', '1'];
const FALSE = ['false', 'no', 'off', '0'];
const MAX_NUMBER = 86_400;

/** The environment's variables, read as what they mean; blank counts as not set. */
export class Variables {
    constructor(values) {
        this.values = values;
    }

    text(name) {
        return (this.values[name] ?? '').trim() || undefined;
    }

    /** The first one that is set, lower case before upper case, as curl does. */
    eitherCase(name) {
        return this.text(name.toLowerCase()) ?? this.text(name);
    }

    /** Separated by commas or line ends. */
    list(name) {
        const items = (this.text(name) ?? '').split(/[,\r\n]/);
        return items.map((item) => item.trim()).filter((item) => item !== '');
    }

    flag(name) {
        const value = (this.text(name) ?? 'false').toLowerCase();
        if (!TRUE.includes(value) && !FALSE.includes(value)) {
            throw wrong(name, value, 'true or false');
        }
        return TRUE.includes(value);
    }

    /** From 1 to 86400. */
    number(name, otherwise) {
        const value = this.text(name) ?? String(otherwise);
        if (!/^[1-9][0-9]{0,4}$/.test(value) || Number(value) > MAX_NUMBER) {
            throw wrong(name, value, `a whole number from 1 to ${MAX_NUMBER}`);
        }
        return Number(value);
    }
}

function wrong(name, value, expected) {
    return new UserError(ExitCode.USAGE, `${name}: '${value}' is not ${expected}`);
}

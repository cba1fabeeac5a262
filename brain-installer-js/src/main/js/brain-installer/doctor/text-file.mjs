import fs from 'node:fs';

/** Each byte a letter. Empty where there is no such file, or this user may not read it: then it tells nothing. */
export function textOf(file) {
    try {
        return fs.readFileSync(file, 'latin1');
    } catch {
        return '';
    }
}

import fs from 'node:fs';
import path from 'node:path';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=\s*("[^"]*"|'[^']*'|[^"'].*|)\s*$/;

/**
 * The environment, and what the file .env beside the wrapper adds to it: as the wrapper reads it, but without its warnings and without
 * the variables that it refuses.
 */
export function settingsOf(root, environment) {
    const file = environment.BRAIN_ENV_FILE || path.join(root, '.env');
    const lines = text(file).split(/\r?\n/).map((line) => LINE.exec(line));
    const added = lines.filter((line) => line !== null).map(([, name, value]) => [name, unquoted(value)]);
    return { ...Object.fromEntries(added), ...environment };
}

function unquoted(value) {
    return /^["']/.test(value) ? value.slice(1, -1) : value.trim();
}

/** Nothing where there is no such file, or it cannot be read: the wrapper says so itself. */
function text(file) {
    try {
        return fs.readFileSync(file, 'latin1');
    } catch {
        return '';
    }
}

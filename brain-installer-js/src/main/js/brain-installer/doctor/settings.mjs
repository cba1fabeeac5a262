import path from 'node:path';
import { textOf } from './text-file.mjs';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=\s*("[^"]*"|'[^']*'|[^"'].*|)\s*$/;

/**
 * The environment, and what the file .env beside the wrapper adds to it: as the wrapper reads it, but without its warnings and without
 * the variables that it refuses.
 */
export function settingsOf(root, environment) {
    const file = environment.BRAIN_ENV_FILE || path.join(root, '.env');
    const lines = textOf(file).split(/\r?\n/).map((line) => LINE.exec(line));
    const added = lines.filter((line) => line !== null).map(([, name, value]) => [name, unquoted(value)]);
    return { ...Object.fromEntries(added), ...environment };
}

function unquoted(value) {
    return /^["']/.test(value) ? value.slice(1, -1) : value.trim();
}

import path from 'node:path';
import { isRefused } from './launcher-variables.mjs';
import { unitVariables } from './service-unit.mjs';
import { textOf } from './text-file.mjs';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=\s*("[^"]*"|'[^']*'|[^"'].*|)\s*$/;

/**
 * The environment, and what the file .env beside the wrapper adds to it: as the wrapper reads it, without the variables that it refuses,
 * and without its warnings. What neither sets is taken from the application's systemd service.
 */
export function settingsOf(root, environment) {
    const file = environment.BRAIN_ENV_FILE || path.join(root, '.env');
    const lines = textOf(file).split(/\r?\n/).map((line) => LINE.exec(line));
    const added = lines.filter((line) => line !== null && !isRefused(line[1])).map(([, name, value]) => [name, unquoted(value)]);
    return { ...unitVariables(root), ...Object.fromEntries(added), ...environment };
}

/**
 * The folder that native modules are installed into, as the wrapper has it: the application's own, or the one that BRAIN_MODULES_DIR
 * names, where links of the application's folder lead then.
 */
export function modulesFolder(root, settings) {
    return path.resolve(root, settings.BRAIN_MODULES_DIR || '.');
}

/** Whether modules are left to the first start: a folder of their own is for that, and the wrapper installs. */
export function installsAtStart(root, settings) {
    return modulesFolder(root, settings) !== root && settings.BRAIN_INSTALL !== 'never';
}

function unquoted(value) {
    return /^["']/.test(value) ? value.slice(1, -1) : value.trim();
}

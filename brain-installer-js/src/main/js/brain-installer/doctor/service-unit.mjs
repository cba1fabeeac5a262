import fs from 'node:fs';
import path from 'node:path';
import { textOf } from './text-file.mjs';

const SYSTEM = '/etc/systemd/system';
const ASSIGNMENT = /"(BRAIN_[A-Z0-9_]+)=([^"]*)"|(BRAIN_[A-Z0-9_]+)=([^\s"]*)/g;

/**
 * What the systemd service of an application sets of its own, BRAIN_…: the unit beside it, and what setup.sh has added for other folders
 * or another user. None where it starts what is in another folder. Specifiers and lines that go on are not understood.
 */
export function unitVariables(root) {
    const unit = unitIn(root);
    const lines = unit === undefined ? [] : linesOf(path.join(root, unit), path.join(SYSTEM, `${unit}.d/local.conf`));
    const program = values(lines, 'ExecStart=').filter((command) => command.startsWith('/')).at(-1);
    return program !== undefined && isIn(root, program.split(/\s/)[0]) ? assigned(values(lines, 'Environment=')) : {};
}

function unitIn(root) {
    try {
        return fs.readdirSync(root).sort().find((name) => name.endsWith('.service'));
    } catch {
        return undefined;
    }
}

function linesOf(...files) {
    return files.flatMap((file) => textOf(file).split('\n'));
}

function values(lines, key) {
    return lines.filter((line) => line.startsWith(key)).map((line) => line.slice(key.length).trim());
}

function isIn(root, program) {
    try {
        return fs.realpathSync(root) === fs.realpathSync(path.dirname(program));
    } catch {
        return false;
    }
}

function assigned(texts) {
    const found = texts.flatMap((text) => [...text.matchAll(ASSIGNMENT)]);
    return Object.fromEntries(found.map(([, quoted, inQuotes, name, value]) => (quoted ? [quoted, inQuotes] : [name, value])));
}

import fs from 'node:fs';
import path from 'node:path';
import { textOf } from './text-file.mjs';

const USUAL = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib', '/usr/local/lib64'];
const MAX_INCLUDES = 100;

/**
 * Where a machine's loader looks for libraries: ld.so(8); musl: ldso/dynlink.c. The cache, which only tells faster what is in the
 * configured folders, is not read.
 */

/** LD_LIBRARY_PATH, which counts before everything else. */
export function configuredFolders(settings) {
    return absolute((settings.LD_LIBRARY_PATH ?? '').split(/[:;]/));
}

/** Those of the system's own configuration, and those that every loader knows. */
export function systemFolders() {
    const musl = matching('/etc/ld-musl-*.path').flatMap((file) => absolute(textOf(file).split(/[:\n]/)));
    return [...new Set([...configuration('/etc/ld.so.conf', new Set()), ...musl, ...USUAL])];
}

function configuration(file, seen) {
    if (seen.has(file) || seen.size >= MAX_INCLUDES) {
        return [];
    }
    seen.add(file);
    return textOf(file)
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .flatMap((words) =>
            words.startsWith('include ')
                ? matching(path.resolve('/etc', words.slice('include '.length).trim())).flatMap((each) => configuration(each, seen))
                : absolute([words]),
        );
}

/** Of a pattern with stars in the file's name. */
function matching(pattern) {
    const parts = path.basename(pattern).split('*');
    const name = new RegExp(`^${parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
    try {
        const names = fs.readdirSync(path.dirname(pattern)).filter((each) => name.test(each));
        return names.sort().map((each) => path.join(path.dirname(pattern), each));
    } catch {
        return [];
    }
}

function absolute(folders) {
    return folders.map((folder) => folder.trim()).filter((folder) => folder.startsWith('/'));
}

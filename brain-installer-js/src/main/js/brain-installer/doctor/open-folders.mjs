import fs from 'node:fs';
import path from 'node:path';
import { warning } from './finding.mjs';
import { shellWord } from './remedies.mjs';

const MODE = 0o7777;
const OF_OTHERS = 0o022;

/** Folders of programs and modules that others than their owner may write: who can, has the application run what he likes. */
export function openFolders({ root, modules }) {
    const inModules = ['native_modules', 'node_modules'].map((name) => [path.join(modules, name), name]);
    return [[root, root], [path.join(root, 'lib'), 'lib'], ...inModules].flatMap(([folder, name]) => look(folder, name));
}

function look(folder, file) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    const mode = stat?.isDirectory() ? stat.mode & MODE : 0;
    return (mode & OF_OTHERS) === 0 ? [] : [finding(folder, file, mode)];
}

function finding(folder, file, mode) {
    return warning('folder', {
        file,
        need: 'a folder that nobody but its owner can write',
        have: `its mode is ${mode.toString(8).padStart(4, '0')}: others can change what the application runs`,
        mend: `chmod -R go-w ${shellWord(folder)}`,
    });
}

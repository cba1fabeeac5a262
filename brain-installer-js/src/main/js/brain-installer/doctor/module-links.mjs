import fs from 'node:fs';
import path from 'node:path';
import { TargetFolder, exists } from '../install/target-folder.mjs';
import { error } from './finding.mjs';
import { shellWord } from './remedies.mjs';

/** A link in the application's folder that does not lead to its modules, where BRAIN_MODULES_DIR has them installed elsewhere. */
export function moduleLinks({ root, modules, manifest }) {
    const link = path.join(root, TargetFolder.MODULES);
    const goal = path.join(modules, TargetFolder.MODULES);
    return modules === root || manifest.modules.length === 0 || leads(link, goal) ? [] : [finding(link, goal)];
}

/** Before the first start there is nothing at its end. */
function leads(link, goal) {
    if (!isLink(link)) {
        return false;
    }
    const end = path.resolve(path.dirname(link), fs.readlinkSync(link));
    return path.basename(end) === path.basename(goal) && isSame(path.dirname(end), path.dirname(goal));
}

function isSame(folder, other) {
    return folder === other || (fs.existsSync(folder) && fs.existsSync(other) && fs.realpathSync(folder) === fs.realpathSync(other));
}

function finding(link, goal) {
    const command = `ln -s ${shellWord(goal)} ${shellWord(link)}`;
    return error('folder', {
        file: path.basename(link),
        need: `a link to ${goal}, since BRAIN_MODULES_DIR names that folder`,
        have: exists(link) ? have(link) : 'there is no such link',
        mend: exists(link) ? `rm -rf ${shellWord(link)} && ${command}` : command,
    });
}

function have(link) {
    return isLink(link) ? `a link to ${fs.readlinkSync(link)}` : 'no link';
}

function isLink(file) {
    return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

import fs from 'node:fs';
import path from 'node:path';
import { currentUser, ownerOf } from '../install/owner.mjs';
import { isWritable } from '../install/target-access.mjs';
import { TargetFolder } from '../install/target-folder.mjs';
import { error, warning } from './finding.mjs';
import { mountOf } from './mount.mjs';
import { shellWord } from './remedies.mjs';
import { installsAtStart } from './settings.mjs';

/**
 * Folders that this user cannot write though the application has to, and modules that belong to somebody who is neither this user nor
 * root.
 */
export function folderAccess(patient, data) {
    const modules = patient.hasToInstall() ? notInstallable(patient) : [];
    const writable = unwritable(data, 'a folder for data that this user can write', handOver(data));
    return [...modules, ...writable, ...foreignModules(patient.modules)];
}

/** The installer makes no other folders than its own. */
function notInstallable(patient) {
    const folder = patient.modules;
    const need = 'a folder that this user can install the modules into';
    return fs.existsSync(folder)
        ? unwritable(folder, need, installable(patient))
        : [error('folder', { file: folder, need, have: 'there is no such folder', mend: handOver(folder) })];
}

/** A program's folder stays its owner's, who installs; one that the application itself installs into has to be this user's. */
function installable(patient) {
    const { root, modules, settings } = patient;
    return installsAtStart(root, settings) ? handOver(modules) : asUser(ownerOf(modules), patient.mend());
}

/** A command, done by another user. */
function asUser(user, command) {
    return `sudo -u ${shellWord(user)} sh -c ${shellWord(command)}`;
}

function unwritable(folder, need, access) {
    const there = nearest(folder);
    return isFolder(there) && isWritable(there) && !isReadOnly(there)
        ? []
        : [error('folder', { file: folder, need, have: have(there), mend: mend(there, access) })];
}

/** Not every runtime sees by itself that a file system is read-only. */
function isReadOnly(file) {
    return mountOf(file)?.options.includes('ro') ?? false;
}

function have(there) {
    return isFolder(there)
        ? `${there} belongs to '${ownerOf(there)}', and '${currentUser()}' cannot write it`
        : `${there} is no folder`;
}

function mend(there, access) {
    if (!isFolder(there)) {
        return `rm ${shellWord(there)}`;
    }
    if (isReadOnly(there)) {
        return `mount -o remount,rw ${shellWord(mountOf(there).point)}`;
    }
    return ownerOf(there) === currentUser() ? `chmod u+rwx ${shellWord(there)}` : access;
}

/** The command that gives this user a folder, which it makes where there is none: nothing above it changes hands. */
function handOver(folder) {
    return `${fs.existsSync(folder) ? 'chown -R' : 'install -d -o'} ${shellWord(currentUser())} ${shellWord(folder)}`;
}

function foreignModules(modules) {
    const folder = path.join(modules, TargetFolder.MODULES);
    const user = currentUser();
    if (!isFolder(folder) || user === 'root' || ['root', user].includes(ownerOf(folder))) {
        return [];
    }
    const what = {
        file: TargetFolder.MODULES,
        need: `modules of '${user}' or of root`,
        have: `'${ownerOf(folder)}' can change what '${user}' runs`,
        mend: `chown -R root ${shellWord(folder)}`,
    };
    return [warning('folder', what)];
}

/**
 * A temporary folder that is missing, cannot be written, or that nothing can be started from.
 *
 * @param isMade whether the wrapper makes it, so that it may be missing
 */
export function temporaryFolder(folder, isMade) {
    const there = nearest(folder);
    const say = (need, problem, remedy) => ({ file: folder, need, have: problem, mend: remedy });
    if (!isMade && there !== path.resolve(folder)) {
        return [error('temporary-folder', say('a temporary folder', 'there is no such folder', `mkdir -m 1777 ${shellWord(folder)}`))];
    }
    const writable = 'a temporary folder that can be written';
    const elsewhere = isMade ? ', or set BRAIN_DATA_DIR to a folder elsewhere' : '';
    const { point, options } = mountOf(there) ?? { point: undefined, options: [] };
    if (options.includes('ro')) {
        const remount = `mount -o remount,rw ${shellWord(point)}${elsewhere}`;
        return [error('temporary-folder', say(writable, `${point} is mounted read-only`, remount))];
    }
    if (!isFolder(there) || !isWritable(there)) {
        const problem = `${there} belongs to '${ownerOf(there)}', and '${currentUser()}' cannot write it`;
        const owned = isMade && !fs.existsSync(folder) ? path.dirname(folder) : folder;
        return [error('temporary-folder', say(writable, problem, handOver(owned)))];
    }
    const executable = 'a temporary folder that libraries can be loaded from';
    const remount = () => `mount -o remount,exec ${shellWord(point)}${elsewhere}`;
    return options.includes('noexec')
        ? [warning('temporary-folder', say(executable, `${point} is mounted noexec`, remount()))]
        : [];
}

/** The path itself, or the nearest folder above it that is there. */
function nearest(file) {
    let each = path.resolve(file);
    while (!fs.existsSync(each)) {
        each = path.dirname(each);
    }
    return each;
}

function isFolder(file) {
    return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

import fs from 'node:fs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { currentUser, ownerOf } from './owner.mjs';
import { exists, isFolder } from './target-folder.mjs';

/**
 * Whether this user may install into a folder, and says so in words where not.
 *
 * @throws UserError TARGET where the folder is missing, not writable, or has been tampered with
 */
export function checkAccess(target) {
    if (!fs.statSync(target.root, { throwIfNoEntry: false })?.isDirectory()) {
        throw refusal(`${target.root}: no such folder: create it, or name another with --root DIR`);
    }
    checkWritable(target.root, target);
    for (const folder of target.owned().filter(exists)) {
        checkReal(folder);
        checkWritable(folder, target);
    }
}

function checkReal(folder) {
    if (!isFolder(folder)) {
        const kind = fs.lstatSync(folder).isSymbolicLink() ? 'a symbolic link' : 'something else';
        throw refusal(`${folder}: is ${kind}, not a folder of the installer's own: remove it and try again`);
    }
}

function checkWritable(file, target) {
    if (!isWritable(file)) {
        throw refusal(notWritable(file, target));
    }
}

/** Deno looks at modes alone, and does not see a read-only file system: that shows when something is written. */
export function isWritable(file) {
    try {
        fs.accessSync(file, fs.constants.W_OK);
        return true;
    } catch {
        return false;
    }
}

/** What an error of the system means, which has come up while something was written. */
export function failedInstallation(target, e) {
    checkAccess(target);
    const refused = ['EROFS', 'EACCES', 'EPERM'].includes(e.code);
    const message = refused ? notWritable(target.root, target) : `${target.root}: cannot install here: ${e.message}`;
    return new UserError(ExitCode.TARGET, message, e);
}

function notWritable(file, target) {
    const user = currentUser();
    const owner = ownerOf(file);
    if (owner === user) {
        return (
            `${file}: cannot be written, although it is owned by this user, '${user}': ` +
            'its mode or a read-only file system is in the way'
        );
    }
    return (
        `${file}: cannot be written by the user '${user}', its owner is '${owner}': run this as '${owner}', ` +
        `or hand the folder over: chown -R ${user} ${target.root}`
    );
}

function refusal(message) {
    return new UserError(ExitCode.TARGET, message);
}


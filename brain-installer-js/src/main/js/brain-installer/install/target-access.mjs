import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, reasonOf, UserError } from '../error/user-error.mjs';
import { currentUser, ownerOf } from './owner.mjs';
import { Room, WAY_OUT } from './room.mjs';
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

/**
 * For who has the lock, as others may be at work there. What is fetched is written to files that may be there already: through a link it
 * would be written elsewhere.
 */
export function checkStaged({ downloads, tree, discarded }) {
    [downloads, tree, discarded].filter(exists).forEach(checkReal);
    if (exists(downloads)) {
        checkFiles(downloads);
    }
}

function checkFiles(folder) {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            checkFiles(file);
        } else if (!entry.isFile()) {
            throw foreign(file, 'a file');
        }
    }
}

/** What has gone meanwhile is nobody's concern: another installer was at work. */
function checkReal(folder) {
    if (!isFolder(folder) && exists(folder)) {
        throw foreign(folder, 'a folder');
    }
}

function foreign(file, expected) {
    const kind = fs.lstatSync(file).isSymbolicLink() ? 'a symbolic link' : 'something else';
    return refusal(`${file}: is ${kind}, not ${expected} of the installer's own: remove it and try again`);
}

function checkWritable(file, target) {
    if (!isWritable(file) && exists(file)) {
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
    return new UserError(ExitCode.TARGET, refused ? notWritable(target.root, target) : failed(target, e), e);
}

function failed(target, e) {
    const wayOut = new Room(target.root).shortage() ? `: ${WAY_OUT}` : '';
    return `${target.root}: cannot install here: ${reasonOf(e)}${wayOut}`;
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


import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const FILE_MODE = 0o644;
export const PROGRAM_MODE = 0o755;
const FOLDER_MODE = 0o755;

/** Makes a folder that is not there yet, and its parents: 0755, whatever the umask. */
export function createFolder(folder) {
    if (!fs.existsSync(folder)) {
        createFolder(path.dirname(folder));
        makeFolder(folder);
        fs.chmodSync(folder, FOLDER_MODE);
    }
}

/** Node.js, where it makes parents too, takes an error that it does not know for a missing parent. */
function makeFolder(folder) {
    try {
        fs.mkdirSync(folder);
    } catch (e) {
        if (e.code !== 'EEXIST') {
            throw e;
        }
    }
}

/** Flushes the names in the folder. Windows cannot, and does not need to. */
export function flushFolder(folder) {
    if (process.platform !== 'win32') {
        flush(folder, 'r');
    }
}

/** Flushes a folder and all folders in it; what the files hold has been flushed by whoever wrote them. */
export function flushFolders(folder) {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory()) {
            flushFolders(path.join(folder, entry.name));
        }
    }
    flushFolder(folder);
}

/** Writes a new file: 0644, flushed. */
export function writeFile(file, content) {
    fs.writeFileSync(file, content);
    fs.chmodSync(file, FILE_MODE);
    flush(file, 'r+');
}

/** Deletes a file or a folder with all that is in it; does nothing where there is nothing, and follows no link. */
export function remove(file) {
    fs.rmSync(file, { recursive: true, force: true });
}

function flush(file, flags) {
    const descriptor = fs.openSync(file, flags);
    try {
        fs.fsyncSync(descriptor);
    } finally {
        fs.closeSync(descriptor);
    }
}

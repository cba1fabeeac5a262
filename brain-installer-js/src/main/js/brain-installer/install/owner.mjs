import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';

/** Users by name, for messages: read from /etc/passwd, since not every runtime asks the system. */

export function currentUser() {
    return process.geteuid === undefined ? os.userInfo().username : nameOf(process.geteuid());
}

export function ownerOf(file) {
    return nameOf(fs.statSync(file).uid);
}

/** The number where the user has no name here. */
function nameOf(uid) {
    const line = users().find((each) => each.split(':')[2] === String(uid));
    return line === undefined ? String(uid) : line.split(':')[0];
}

function users() {
    try {
        return fs.readFileSync('/etc/passwd', 'utf8').split('\n');
    } catch {
        return [];
    }
}

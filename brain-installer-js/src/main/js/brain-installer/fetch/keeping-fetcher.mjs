import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, reasonOf, UserError } from '../error/user-error.mjs';

/** Keeps a copy of each file that is fetched, under its path in a folder. */
export class KeepingFetcher {
    constructor(fetcher, folder) {
        this.fetcher = fetcher;
        this.folder = path.resolve(folder);
    }

    async fetch(request, target, signal) {
        await this.fetcher.fetch(request, target, signal);
        try {
            keep(target, path.join(this.folder, request.path));
        } catch (e) {
            throw new UserError(
                ExitCode.TARGET,
                `${this.folder}: ${request.name} cannot be kept there: ${reasonOf(e)}; name another folder, or leave --keep out`,
                e,
            );
        }
    }
}

function keep(fetched, kept) {
    if (fs.existsSync(kept) && isSame(fetched, kept)) {
        return;
    }
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    const copy = `${kept}.${crypto.randomBytes(6).toString('hex')}.part`;
    try {
        fs.copyFileSync(fetched, copy, fs.constants.COPYFILE_EXCL);
        fs.renameSync(copy, kept);
    } finally {
        fs.rmSync(copy, { force: true });
    }
}

function isSame(one, other) {
    return fs.statSync(one).size === fs.statSync(other).size && fs.readFileSync(one).equals(fs.readFileSync(other));
}

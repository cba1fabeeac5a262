import fs from 'node:fs';
import path from 'node:path';
import { BadArchive } from '../archive/bad-archive.mjs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { readPackageTarball } from '../npm/package-tarball.mjs';
import { downloadOf, requestsOf, tarballOf, vendoredFiles, vendoredOf } from './downloads.mjs';
import { createFolder } from './durable.mjs';
import { PinnedFile } from './pinned-file.mjs';
import { unixShebang } from './unix-shebang.mjs';

/** Puts one package's files into the staged tree: fetched, unpacked, each verified. */
export class PackageStaging {
    constructor(target, fetcher, planned) {
        this.target = target;
        this.fetcher = fetcher;
        this.planned = planned;
        this.missing = new Map(packedFiles(planned.installation).map((file) => [file.path, file]));
    }

    /** @param signal stops it, between two chunks */
    async run(signal) {
        for (const request of requestsOf(this.planned)) {
            createFolder(path.dirname(downloadOf(this.target, request)));
            await this.fetcher.fetch(request, downloadOf(this.target, request), signal);
        }
        await this.#unpack(signal);
        await this.#copyVendored(signal);
    }

    async #unpack(signal) {
        const original = downloadOf(this.target, tarballOf(this.planned));
        await this.#checkIntegrity(original);
        try {
            await readPackageTarball(original, (name, content) => this.#take(name, content, signal));
        } catch (e) {
            throw e instanceof BadArchive ? this.#misfit(`bad tarball: ${e.message}`, e) : e;
        }
        for (const file of this.missing.keys()) {
            throw this.#misfit(`${file} is not in its tarball`);
        }
    }

    /** Beside the SHA-256, which has been checked: what the lock file has promised. */
    async #checkIntegrity(original) {
        const { integrity } = this.planned.module;
        const digest = integrity.digest();
        for await (const chunk of fs.createReadStream(original)) {
            digest.update(chunk);
        }
        const actual = digest.digest('base64');
        if (actual !== integrity.base64) {
            throw this.#misfit(`its integrity is ${integrity.algorithm}-${actual}, but the manifest says ${integrity}`);
        }
    }

    async #take(name, content, signal) {
        const file = this.missing.get(name);
        if (file !== undefined) {
            this.missing.delete(name);
            await this.#write(file, file.unixShebang ? unixShebang(content) : content, signal);
        }
    }

    async #copyVendored(signal) {
        const requests = vendoredOf(this.planned);
        for (const [i, file] of vendoredFiles(this.planned.installation).entries()) {
            await this.#write(file, fs.createReadStream(downloadOf(this.target, requests[i])), signal);
        }
    }

    /** Into each of the package's folders at once. */
    async #write(file, content, signal) {
        const copies = [];
        try {
            for (const folder of this.planned.installation.folders) {
                const place = path.join(this.target.tree, folder, file.path);
                createFolder(path.dirname(place));
                copies.push(new PinnedFile(this.planned.module.id, place, file));
            }
            for await (const chunk of content) {
                signal.throwIfAborted();
                copies.forEach((copy) => copy.write(chunk));
            }
            copies.forEach((copy) => copy.finish());
        } finally {
            copies.forEach((copy) => copy.close());
        }
    }

    #misfit(what, cause) {
        return new UserError(
            ExitCode.VERIFICATION,
            `${this.planned.module.id}: ${what}; the manifest does not fit it: run the release again`,
            cause,
        );
    }
}

/** Those of the tarball. */
function packedFiles(installation) {
    return installation.files.filter((file) => file.source === undefined);
}

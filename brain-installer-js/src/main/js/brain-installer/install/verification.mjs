import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { Marker } from './marker.mjs';
import { InstallPlan, placedFiles } from './plan.mjs';
import { TargetFolder, exists, isFile, isFolder } from './target-folder.mjs';

const CHUNK = 1 << 20;

/**
 * Hashes what is installed and compares it with the manifest, file by file. Changes nothing.
 *
 * @returns for each difference `{ kind, path, detail }`, the kind being missing, altered or extra
 * @throws UserError MANIFEST or PLATFORM; TARGET where the folder cannot be read
 */
export function differences(root, manifest, platform) {
    const plan = InstallPlan.of(manifest.parse(), platform);
    const { modules } = new TargetFolder(root);
    try {
        return new Verification(modules).run(plan, new Marker(manifest.sha256, platform));
    } catch (e) {
        throw new UserError(
            ExitCode.TARGET,
            `${modules}: cannot be read: ${e.message}: run this as a user who may read it`,
            e,
        );
    }
}

/** A line for each difference, as `altered  node_modules/a/b.node  expected ...`; it fails as {@link differences} does. */
export function verify(root, manifest, platform) {
    return differences(root, manifest, platform).map(
        ({ kind, path: name, detail }) => `${kind.padEnd(8)} ${name}  ${detail}`,
    );
}

class Verification {
    #findings = [];
    /** Paths below the folder of modules; the folders on the way to each too. */
    #expected = new Set();

    constructor(modules) {
        this.modules = modules;
    }

    run(plan, marker) {
        for (const planned of plan.packages) {
            placedFiles(planned).forEach((each) => this.#checkFile(each.path, each.file));
            planned.installation.links.forEach((goal, link) => this.#checkLink(link, goal));
        }
        this.#checkMarker(marker);
        if (isFolder(this.modules)) {
            this.#findExtra('');
        }
        return this.#findings;
    }

    #checkFile(name, { bytes, sha256, executable }) {
        const file = this.#expect(name);
        if (!isFile(file)) {
            this.#add('missing', name, `${bytes} bytes, SHA-256 ${sha256}`);
            return;
        }
        const actual = sha256Of(file);
        if (actual !== sha256) {
            this.#add('altered', name, `expected SHA-256 ${sha256}, found ${actual}`);
        } else if (executable && (fs.statSync(file).mode & 0o111) === 0) {
            this.#add('altered', name, 'expected a program, but it cannot be executed');
        }
    }

    #checkLink(name, goal) {
        const link = this.#expect(name);
        if (!exists(link)) {
            this.#add('missing', name, `a link to ${goal}`);
        } else if (!fs.lstatSync(link).isSymbolicLink() || fs.readlinkSync(link) !== goal) {
            this.#add('altered', name, `expected a link to ${goal}`);
        }
    }

    #checkMarker(marker) {
        const file = this.#expect(Marker.NAME);
        if (!exists(file)) {
            this.#add('missing', Marker.NAME, 'written last, when an installation is complete');
        } else if (!marker.isIn(this.modules)) {
            this.#add('altered', Marker.NAME, 'left by another manifest or for another platform');
        }
    }

    #expect(name) {
        for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) {
            this.#expected.add(name.slice(0, end));
        }
        return path.join(this.modules, name);
    }

    #findExtra(folder) {
        for (const entry of fs.readdirSync(path.join(this.modules, folder), { withFileTypes: true }).sort(byName)) {
            const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (!this.#expected.has(name)) {
                this.#add('extra', name, 'not in the manifest');
            } else if (entry.isDirectory()) {
                this.#findExtra(name);
            }
        }
    }

    #add(kind, name, detail) {
        this.#findings.push({ kind, path: `${TargetFolder.MODULES}/${name}`, detail });
    }
}

function byName(a, b) {
    return a.name < b.name ? -1 : 1;
}

function sha256Of(file) {
    const digest = crypto.createHash('sha256');
    const descriptor = fs.openSync(file, 'r');
    try {
        const buffer = new Uint8Array(CHUNK);
        for (let count; (count = fs.readSync(descriptor, buffer)) > 0; ) {
            digest.update(buffer.subarray(0, count));
        }
    } finally {
        fs.closeSync(descriptor);
    }
    return digest.digest('hex');
}

import { ExitCode, UserError } from '../error/user-error.mjs';
import { modulesOn } from '../manifest/rules.mjs';
import { requestsOf } from './downloads.mjs';

/** What a manifest puts in place on one platform, in the manifest's order. */
export class InstallPlan {
    constructor(platform, packages) {
        this.platform = platform;
        /** Each `{ module, installation }`. */
        this.packages = packages;
    }

    /** @throws UserError PLATFORM where the manifest was not made for this platform */
    static of(manifest, platform) {
        if (!manifest.platforms.includes(platform)) {
            throw new UserError(ExitCode.PLATFORM, foreign(manifest.platforms, platform));
        }
        const packages = modulesOn(manifest, platform).map((module) => ({
            module,
            installation: module.installations.get(platform),
        }));
        return new InstallPlan(platform, packages);
    }

    without(isKept) {
        return new InstallPlan(
            this.platform,
            this.packages.filter((planned) => !isKept(planned)),
        );
    }

    /** Of the originals. */
    downloadBytes() {
        return sum(this.packages.flatMap(requestsOf).map((request) => request.bytes));
    }

    /** Of all files that are put in place. */
    installedBytes() {
        return sum(this.packages.map(installedBytes));
    }

    fileCount() {
        return sum(this.packages.map(fileCount));
    }
}

/** All that a package puts in place, but for symbolic links: `{ path, file }`, the path below the folder of modules, with `/`. */
export function placedFiles({ installation }) {
    return installation.folders.flatMap((folder) =>
        installation.files.map((file) => ({ path: `${folder}/${file.path}`, file })),
    );
}

/** Of the files that a package puts in place. */
export function installedBytes({ installation }) {
    return sum(installation.files.map((file) => file.bytes)) * installation.folders.length;
}

/** The same files in each of its folders. */
export function fileCount({ installation }) {
    return installation.files.length * installation.folders.length;
}

function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

function foreign(platforms, platform) {
    const known = platforms.length === 0 ? 'none' : platforms.join(', ');
    return (
        `${platform}: the manifest has nothing for this platform (it has: ${known}): ${hint(platforms, platform)}` +
        'run the release again with this platform among its own, or install on one of those'
    );
}

function hint(platforms, platform) {
    const glibc = platform.replace(/-musl$/, '');
    return glibc !== platform && platforms.includes(glibc)
        ? `this machine's C library is musl, and ${glibc} needs the GNU C library, as a Debian or Ubuntu image has it; `
        : '';
}

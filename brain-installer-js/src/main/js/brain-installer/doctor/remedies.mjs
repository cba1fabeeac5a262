import fs from 'node:fs';
import path from 'node:path';
import { Marker } from '../install/marker.mjs';
import { isFile, isFolder } from '../install/target-folder.mjs';
import { packageOf } from './system-packages.mjs';

/** Commands for this machine, to be run by whoever the application's folder belongs to, and those for its system by root. */
export class Remedies {
    /**
     * @param root the application's folder
     * @param modules the one that its native modules are installed into
     */
    constructor(root, modules) {
        this.root = root;
        this.modules = modules;
    }

    /** Modules that are not in place. */
    install() {
        const wrapper = fs.readdirSync(this.root).sort().find((name) => name.endsWith('-wrapper.sh'));
        return wrapper === undefined ? this.#installer() : `BRAIN_INSTALL=only ${shellWord(path.join(this.root, wrapper))}`;
    }

    #installer() {
        const script = path.join(this.root, 'brain-installer/main.mjs');
        const program = isFile(script)
            ? `bun ${shellWord(script)}`
            : `java -jar ${shellWord(path.join(this.root, 'brain-installer.jar'))}`;
        return `${program} install --root ${shellWord(this.modules)}${this.modules === this.root ? '' : this.#elsewhere()}`;
    }

    /** What the installer finds by itself in the folder that it installs into. */
    #elsewhere() {
        const vendor = path.join(this.root, 'vendor');
        const source = isFolder(vendor) ? ` --source ${shellWord(vendor)}` : '';
        return ` --manifest ${shellWord(path.join(this.root, 'native-modules.json'))}${source}`;
    }

    /** Modules that the installer takes for complete: without the marker; what is as it should be need not be fetched again. */
    reinstall(folder) {
        return `rm -f ${shellWord(path.join(this.modules, folder, Marker.NAME))} && ${this.install()}`;
    }

    /** A release for another platform. */
    release(platform) {
        return `mvn brain:release -Dbrain.platform=${platform}, and unpack that release here`;
    }

    /** A shared library that is not there. */
    library(name) {
        return packageOf(name);
    }

    /** The C library of a system cannot be replaced by itself; others come with their packages. */
    newer(library, module) {
        const other = `take a newer system, or a version of ${module} that needs less`;
        return /^(libc\.so|libm\.so|ld-)/.test(library)
            ? other
            : `${packageOf(library)}; where that brings no newer one, ${other}`;
    }
}

/** A word on a shell's command line, in quotes where it has to be. */
export function shellWord(word) {
    return /^[A-Za-z0-9/._+:@%=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

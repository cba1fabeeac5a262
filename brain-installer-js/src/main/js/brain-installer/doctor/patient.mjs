import fs from 'node:fs';
import path from 'node:path';
import { readNativeFile } from '../binary/native-file.mjs';
import { Marker } from '../install/marker.mjs';
import { InstallPlan, placedFiles } from '../install/plan.mjs';
import { TargetFolder, exists } from '../install/target-folder.mjs';
import { differences } from '../install/verification.mjs';
import { Remedies } from './remedies.mjs';
import { installsAtStart, modulesFolder } from './settings.mjs';

export const PLACE = 'this machine';
export const MARKER = `${TargetFolder.MODULES}/${Marker.NAME}`;

/** An application in its folder on this machine. What costs much is looked at once. */
export class Patient {
    #differences;
    #binaries;

    /** @throws UserError MANIFEST */
    constructor(root, file, platform, settings) {
        this.root = root;
        this.file = file;
        this.manifest = file.parse();
        this.platform = platform;
        this.settings = settings;
        /** The folder that the modules are installed into. */
        this.modules = modulesFolder(root, settings);
        this.remedies = new Remedies(root, this.modules);
        /** Of each module `{ module, installation }`; undefined where the manifest has nothing for the platform. */
        this.packages = this.manifest.platforms.includes(platform)
            ? InstallPlan.of(this.manifest, platform).packages
            : undefined;
    }

    /** How what is installed differs from the manifest. */
    differences() {
        const nothing = this.packages === undefined || this.manifest.modules.length === 0;
        this.#differences ??= nothing ? [] : differences(this.modules, this.file, this.platform);
        return this.#differences;
    }

    /** Whether something is not as the manifest has it; what is too much only lies about. */
    hasToInstall() {
        return this.differences().some(({ kind }) => kind !== 'extra');
    }

    /** Whether the modules are not there yet, and will be as soon as the application has started. */
    isLeftToFirstStart() {
        return installsAtStart(this.root, this.settings) && !exists(path.join(this.modules, TargetFolder.MODULES));
    }

    /** What mends the modules: more, where the installer takes what is there for complete. */
    mend() {
        return this.differences().some(({ path: name }) => name === MARKER)
            ? this.remedies.install()
            : this.remedies.reinstall(TargetFolder.MODULES);
    }

    /** The native files that are there: those of the modules, and the programs beside them. */
    binaries() {
        this.#binaries ??= this.#readBinaries();
        return this.#binaries;
    }

    #readBinaries() {
        const own = this.manifest.application.name;
        const programs = fs.readdirSync(this.root).sort().flatMap((name) => readBinary(own, name, this.root));
        const read = (planned) => filesOf(planned).flatMap((name) => readBinary(planned.module.id, name, this.modules));
        return [...programs, ...(this.packages ?? []).flatMap(read)];
    }
}

/** @param folder that the file's name is below */
function readBinary(module, name, folder) {
    const file = path.join(folder, name);
    const native = fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? readNativeFile(file) : undefined;
    return native === undefined ? [] : [{ module, path: name, folders: runPaths(native, path.dirname(file)), ...native }];
}

/** Paths below the application's folder, of a module `{ module, installation }`. */
export function filesOf(planned) {
    return placedFiles(planned).map((each) => `${TargetFolder.MODULES}/${each.path}`);
}

function runPaths({ elf }, folder) {
    return (elf?.runPaths ?? [])
        .map((each) => each.replaceAll('${ORIGIN}', folder).replaceAll('$ORIGIN', folder))
        .filter((each) => each.startsWith('/') && !each.includes('$'));
}

import path from 'node:path';
import { readNativeFile } from '../binary/native-file.mjs';
import { configuredFolders, systemFolders } from './library-folders.mjs';

/** The shared libraries of this machine, looked for where its loader looks. */
export class MachineLibraries {
    #read = new Map();

    constructor(settings, platform) {
        this.configured = configuredFolders(settings);
        this.system = systemFolders();
        this.arch = platform.split('-')[1];
        this.isMusl = platform.endsWith('-musl');
    }

    /**
     * The library that a loader takes for a name; undefined where there is none. The loader passes by what is for another processor; only
     * where there is nothing else, that is what was found.
     *
     * @param folders where the file that needs it looks by itself
     */
    find(name, folders) {
        const places = [...this.configured, ...folders, ...this.system].map((folder) => path.join(folder, name));
        const found = (name.includes('/') ? [name] : places).map((place) => this.#at(place)).filter((elf) => elf !== undefined);
        return found.find((elf) => elf.arch === this.arch) ?? found[0];
    }

    #at(place) {
        if (!this.#read.has(place)) {
            this.#read.set(place, readNativeFile(place)?.elf);
        }
        return this.#read.get(place);
    }
}

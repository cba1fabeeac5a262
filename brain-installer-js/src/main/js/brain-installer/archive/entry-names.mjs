import { BadArchive } from './bad-archive.mjs';

/** Far more than any package has. */
const MAX_ENTRIES = 200_000;
const SHOWN = 80;
const FILES = '07';
const LINKS = '12';
const FOLDER = '5';

/** Judges the names and types of a package's entries, one after the other. */
export class EntryNames {
    #seen = new Set();
    #count = 0;

    /**
     * @returns the path below the package's folder of a file that npm would unpack, or undefined
     * @throws BadArchive where it leads out of that folder, is there twice, or is neither file nor folder nor link
     */
    take(name, type) {
        if (++this.#count > MAX_ENTRIES) {
            throw new BadArchive(`more than ${MAX_ENTRIES} entries`);
        }
        if (!(FILES + LINKS + FOLDER).includes(type)) {
            throw new BadArchive(`'${shown(name)}' is neither a file nor a folder (type '${shown(type)}')`);
        }
        const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
        if (name.startsWith('/') || /[\\\0]/.test(name) || segments.includes('..')) {
            throw new BadArchive(`'${shown(name)}' leads out of the package's folder`);
        }
        const path = segments.slice(1).join('/');
        return FILES.includes(type) && path !== '' ? this.#once(path) : undefined;
    }

    #once(path) {
        if (this.#seen.has(path)) {
            throw new BadArchive(`'${shown(path)}' is there twice`);
        }
        this.#seen.add(path);
        return path;
    }
}

function shown(text) {
    return text.slice(0, SHOWN).replace(/[\u0000-\u001f\u007f]/g, '?');
}

/** The names that musl's loader takes for the C library, which it is itself: ldso/dynlink.c, "reserved". */
const OF_MUSL = /^((libc|libpthread|librt|libm|libdl|libutil|libxnet)\.so.*|libc\.musl-.*)$/;

/**
 * Compares what a native file needs with what this machine has, by their headers: without starting anything. A file that passes can still
 * fail for other reasons; one that does not pass cannot be loaded.
 *
 * @param own names of the application's native files: one may need another
 * @returns for each thing that is missing `{ library, isVersion, need, have }`
 */
export function missingLibraries(file, own, libraries) {
    return file.elf.needed.filter((name) => !own.has(name)).flatMap((name) => missing(file, name, libraries));
}

function missing(file, name, libraries) {
    const found = libraries.find(name, file.folders);
    if (found !== undefined && found.arch === libraries.arch) {
        return missingVersions(name, file.elf.requires.get(name) ?? [], found.defines);
    }
    if (libraries.isMusl && OF_MUSL.test(name)) {
        return [];
    }
    const has = found === undefined ? 'has no such library' : `has it for ${found.arch} only`;
    return [{ library: name, isVersion: false, need: name, have: has + hint(name, libraries.isMusl) }];
}

/** A library without any version takes every symbol, as the loader does. */
function missingVersions(library, required, defined) {
    const lacking = required.filter((version) => !defined.includes(version));
    return lacking.length === 0 || defined.length === 0
        ? []
        : [{ library, isVersion: true, need: `${lacking.join(', ')} of ${library}`, have: `has ${newest(lacking[0], defined)}` }];
}

function newest(version, defined) {
    const family = version.replace(/_[0-9.]*$/, '_');
    const same = defined.filter((each) => each.startsWith(family) && /^[0-9.]+$/.test(each.slice(family.length)));
    return same.length === 0
        ? `none of ${family}*`
        : `no newer one than ${same.reduce((a, b) => (isNewer(b, a) ? b : a))}`;
}

/** GLIBC_2.34 is newer than GLIBC_2.4. */
function isNewer(version, other) {
    const [numbers, others] = [version, other].map((each) => each.replace(/.*_/, '').split('.').map(Number));
    const place = numbers.findIndex((number, i) => number !== others[i]);
    return place >= 0 && (place >= others.length || numbers[place] > others[place]);
}

function hint(name, isMusl) {
    if (isMusl && /^(libc\.so\.6|ld-linux)/.test(name)) {
        return ': its C library is musl, the file is for the GNU C library';
    }
    return !isMusl && /^(libc\.musl-.*|ld-musl-.*|libc\.so)$/.test(name)
        ? ': its C library is not musl, for which the file is'
        : '';
}

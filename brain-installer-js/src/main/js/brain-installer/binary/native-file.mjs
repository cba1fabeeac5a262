import fs from 'node:fs';
import { readElf } from './elf.mjs';
import { FileBytes } from './file-bytes.mjs';

const ELF = 0x7f454c46;
const MACH_O = new Map([
    [0xcffaedfe, 'thin'],
    [0xcafebabe, 'fat'],
]);
const MACH_O_ARCHS = new Map([
    [0x01000007, 'x64'],
    [0x0100000c, 'arm64'],
]);
/** A class of Java begins as a fat Mach-O does; a file for so many processors there is not. */
const MAX_FAT_ARCHS = 30;
const MZ = 0x4d5a;
const PE = 0x50450000;
const PE_ARCHS = new Map([
    [0x8664, 'x64'],
    [0x14c, 'x86'],
    [0xaa64, 'arm64'],
]);
const OS_BY_ABI = new Map([
    [2, 'netbsd'],
    [6, 'solaris'],
    [9, 'freebsd'],
    [12, 'openbsd'],
]);

/**
 * What a native library or program says of itself; undefined where it is none, or is damaged.
 *
 * @returns `{ platforms, elf }`, elf being undefined for Mach-O and PE
 */
export function readNativeFile(file) {
    let descriptor;
    try {
        descriptor = fs.openSync(file, 'r');
        return read(descriptor);
    } catch {
        return undefined;
    } finally {
        if (descriptor !== undefined) {
            fs.closeSync(descriptor);
        }
    }
}

function read(descriptor) {
    const file = new FileBytes(descriptor);
    const magic = file.part(0, 4).ordered(false).u32(0);
    if (magic === ELF) {
        const elf = readElf(descriptor);
        return { platforms: platformsOf(elf), elf };
    }
    if (MACH_O.has(magic)) {
        return { platforms: known(machOArchs(file, MACH_O.get(magic)).map((arch) => arch && `darwin-${arch}`)) };
    }
    return magic >>> 16 === MZ ? { platforms: known([peArch(file)].map((arch) => arch && `windows-${arch}`)) } : undefined;
}

function known(platforms) {
    if (platforms.length === 0 || platforms.includes(undefined)) {
        throw new Error('a processor that is not known');
    }
    return platforms;
}

function machOArchs(file, form) {
    const head = file.part(0, 8);
    if (form === 'thin') {
        return [MACH_O_ARCHS.get(head.u32(4))];
    }
    const count = head.ordered(false).u32(4);
    if (count > MAX_FAT_ARCHS) {
        return [];
    }
    const table = file.part(8, 20 * count).ordered(false);
    return Array.from({ length: count }, (_, i) => MACH_O_ARCHS.get(table.u32(20 * i)));
}

function peArch(file) {
    const header = file.part(file.part(0x3c, 4).u32(0), 6);
    return header.ordered(false).u32(0) === PE ? PE_ARCHS.get(header.u16(4)) : undefined;
}

/** The operating system and the C library of an ELF file, the strongest evidence first; two where no C library can be told. */
function platformsOf({ arch, osAbi, interpreter, needed, requires }) {
    const bound = [...needed, ...(interpreter === undefined ? [] : [interpreter.replace(/.*\//, '')])];
    const versions = [...requires.values()].flat();
    if (bound.some((name) => /^(libc\.musl-|ld-musl-)/.test(name))) {
        return [`linux-${arch}-musl`];
    }
    if (OS_BY_ABI.has(osAbi)) {
        return [`${OS_BY_ABI.get(osAbi)}-${arch}`];
    }
    if (bindsGlibc(bound, requires)) {
        return [`linux-${arch}`];
    }
    if (bound.includes('liblog.so') || versions.some((version) => /^LIBC(_.*)?$/.test(version))) {
        return [`android-${arch}`];
    }
    return bound.includes('libc.so') ? [`linux-${arch}-musl`] : [`linux-${arch}`, `linux-${arch}-musl`];
}

/** GLIBC versions that are needed from the compiler's libraries say nothing: musl builds have them too. */
function bindsGlibc(bound, requires) {
    const fromSystem = [...requires].filter(([name]) => !/^(libgcc_s|libstdc\+\+)\./.test(name));
    return (
        bound.some((name) => /^(libc\.so\.6(\.1)?$|ld-linux)/.test(name)) ||
        fromSystem.some(([, versions]) => versions.some((version) => version.startsWith('GLIBC_')))
    );
}

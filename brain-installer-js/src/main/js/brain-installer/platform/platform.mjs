import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { ExitCode, UserError } from '../error/user-error.mjs';

/**
 * What a native library runs on, named `<os>-<arch>` with `-musl` behind it where the C library is musl: `linux-x64`, `linux-arm64-musl`,
 * `darwin-arm64`. The names are those of brain-installer.jar.
 */

const OTHER_OS = ['android', 'darwin', 'windows', 'freebsd', 'openbsd', 'netbsd', 'dragonfly', 'solaris', 'aix'];
const ARCHS = [
    ...['x64', 'x86', 'arm64', 'armhf', 'armel', 'ppc64le', 'ppc64', 'ppc', 's390x', 's390', 'riscv64', 'riscv32'],
    ...['loongarch64', 'mips', 'mipsel', 'mips64', 'mips64el', 'sparc', 'sparcv9', 'ia64'],
];
const NAMES = new Set([
    ...ARCHS.flatMap((arch) => [`linux-${arch}`, `linux-${arch}-musl`]),
    ...OTHER_OS.flatMap((name) => ARCHS.map((arch) => `${name}-${arch}`)),
]);

/** The usual platforms' names, for messages; {@link isPlatform} takes more. */
export const KNOWN_PLATFORMS =
    'linux-x64, linux-x64-musl, linux-arm64, linux-arm64-musl, linux-armhf, linux-x86, linux-ppc64le, linux-s390x, ' +
    'linux-riscv64, darwin-x64, darwin-arm64, windows-x64, windows-arm64';

const OS_BY_RUNTIME = { win32: 'windows', sunos: 'solaris' };
const ARCH_BY_RUNTIME = { ia32: 'x86', loong64: 'loongarch64' };

export function isPlatform(name) {
    return NAMES.has(name);
}

/** The platform of the running program, with the C library that the program itself is linked to. */
export function currentPlatform() {
    const name = OS_BY_RUNTIME[process.platform] ?? process.platform;
    const maps = text('/proc/self/maps');
    const libc = name === 'linux' && maps.includes('/ld-musl-') ? '-musl' : '';
    const platform = `${name}-${arch(maps)}${libc}`;
    if (!isPlatform(platform)) {
        throw new UserError(
            ExitCode.PLATFORM,
            `this machine's platform '${platform}' is none that we know (known platforms: ${KNOWN_PLATFORMS})`,
        );
    }
    return platform;
}

function arch(maps) {
    if (process.arch === 'arm') {
        return maps.includes('armhf') || maps.includes('gnueabihf') ? 'armhf' : 'armel';
    }
    if (process.arch === 'ppc64' && os.endianness() === 'LE') {
        return 'ppc64le';
    }
    return ARCH_BY_RUNTIME[process.arch] ?? process.arch;
}

/** Empty where the file cannot be read, as on a system without /proc: then it says nothing about the C library. */
function text(file) {
    try {
        return fs.readFileSync(file, 'latin1');
    } catch {
        return '';
    }
}

import fs from 'node:fs';

const DEBIAN_PACKAGES = new Map([
    ['libstdc++.so.6', 'libstdc++6'],
    ['libgcc_s.so.1', 'libgcc-s1'],
    ['libgomp.so.1', 'libgomp1'],
    ['libatomic.so.1', 'libatomic1'],
    ['libz.so.1', 'zlib1g'],
    ['libssl.so.3', 'libssl3'],
    ['libcrypto.so.3', 'libssl3'],
    ['libexpat.so.1', 'libexpat1'],
    ['libfontconfig.so.1', 'libfontconfig1'],
    ['libfreetype.so.6', 'libfreetype6'],
    ['libglib-2.0.so.0', 'libglib2.0-0'],
    ['libGL.so.1', 'libgl1'],
    ['libX11.so.6', 'libx11-6'],
]);

/**
 * How this machine's Linux distribution installs a shared library. Alpine and those with RPM find packages by the library's name; for
 * Debian the usual ones are known.
 */
export function packageOf(library) {
    const names = distribution();
    const is = (...known) => known.some((name) => names.includes(name));
    if (is('debian', 'ubuntu')) {
        return DEBIAN_PACKAGES.has(library)
            ? `apt-get install -y ${DEBIAN_PACKAGES.get(library)}`
            : `apt-get install -y apt-file && apt-file update && apt-file search /${library}`;
    }
    if (is('alpine')) {
        return `apk add so:${library}`;
    }
    return is('fedora', 'rhel', 'centos')
        ? `dnf install -y '${library}()(64bit)'`
        : `install the package of this system that holds ${library}`;
}

function distribution() {
    try {
        const lines = fs.readFileSync('/etc/os-release', 'utf8').split('\n');
        return lines.filter((line) => /^ID(_LIKE)?=/.test(line)).flatMap((line) => line.replace(/^[^=]*=/, '').split(/[\s"']+/));
    } catch {
        return [];
    }
}

import dev.personalbrain.it.ItRelease

def releases = [
    'linux-arm64': [has: ['@libsql/linux-arm64-gnu', 'lib/index.linux-arm64-gnu.node'], lacks: ['x64', 'musl', 'darwin']],
    'linux-x64-musl': [has: ['@libsql/linux-x64-musl', 'lib/index.linux-x64-musl.node'], lacks: ['arm64', 'gnu.node', 'gnu"', 'darwin']],
]
releases.each { platform, expected ->
    def release = new ItRelease(basedir, 'test-brain-v0.1.0', platform)
    release.checksumIsRight()
    release.unpack()
    release.runsOn('brain', platform)
    expected.has.each { release.contains('native-modules.json', it) }
    expected.lacks.each { release.doesNotContain('native-modules.json', it) }
    // The package's own name has 'gnu' or 'musl' in it; what it needs of the system tells, too.
    release.contains('native-modules.json', platform.endsWith('musl') ? 'libc.musl-x86_64.so.1' : 'libc.so.6')
    release.run('sh', '-n', 'brain-wrapper.sh')
}
return true

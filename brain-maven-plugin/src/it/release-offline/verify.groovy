import dev.personalbrain.it.ItRelease

def release = new ItRelease(basedir, 'app-v1.0')
release.unpack()
// The modules come from a folder beside the release, in a repository's layout; nothing else may be asked.
release.environment('BRAIN_OFFLINE', 'true')
release.environment('BRAIN_SOURCES', localRepositoryPath.path)
assert release.start('offline').endsWith('arguments: offline\n')

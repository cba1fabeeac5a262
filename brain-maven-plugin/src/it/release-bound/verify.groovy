import dev.personalbrain.it.ItRelease

def release = new ItRelease(basedir, 'bound-v1.0', 'linux-x64')
release.unpack()
release.has('bound.jar')
def installed = new File(localRepositoryPath, 'org/example/bound/1.0/bound-1.0-linux-x64.tar.gz')
assert installed.bytes == new File(basedir, 'target/bound-v1.0-linux-x64.tar.gz').bytes

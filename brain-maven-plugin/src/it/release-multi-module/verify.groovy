import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

def build = new ItBuild(basedir)
build.logHas("Skipped: a project of packaging 'pom' has nothing to run")
build.hasNoRelease()

def release = new ItRelease(new File(basedir, 'app'), 'app-v1.0')
release.unpack()
release.has('lib/core-1.0.jar')
assert release.start().startsWith('terminal: ')
release.has('native_modules/jansi-2.4.3.jar')

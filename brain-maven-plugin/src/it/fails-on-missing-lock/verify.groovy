import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('has no lock file (expected package-lock.json, npm-shrinkwrap.json or bun.lock)')
build.hasNoRelease()

import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('Skipped: brain.skip is set')
build.hasNoRelease()

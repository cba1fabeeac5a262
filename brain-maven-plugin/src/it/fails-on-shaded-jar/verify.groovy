import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('app-1.0.jar holds the classes of org.fusesource.jansi:jansi:2.4.3')
build.logHas('<shadedArtifactAttached>')
build.hasNoRelease()

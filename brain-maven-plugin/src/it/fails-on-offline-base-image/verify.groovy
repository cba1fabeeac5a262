import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("registry.example.com/team/base:1")
build.logHas('offline')
build.hasNoImage()

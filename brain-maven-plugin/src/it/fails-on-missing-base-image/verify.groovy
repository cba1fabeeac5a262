import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("<from><image> 'tar://")
build.logHas('there is no such file')
build.hasNoImage()

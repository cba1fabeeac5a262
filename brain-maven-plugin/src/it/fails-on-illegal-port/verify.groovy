import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("<container><ports>")
build.logHas("'80800'")
build.hasNoImage()

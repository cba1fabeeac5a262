import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('<to><image> is missing: where is the image to be pushed?')
build.hasNoImage()

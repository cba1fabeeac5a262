import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('No native libraries in 0 dependencies, 0.0 MB')
build.has('target/brain/analysis.json')

import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("<to><image> 'registry.example.com/team/app:1' cannot be pushed offline: build without -o, or make a tar")
build.has('target/app-1.0.jar')
// Nothing of the image has been worked on.
build.lacks('target/brain')

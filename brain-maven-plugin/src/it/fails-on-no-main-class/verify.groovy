import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("no class with 'public static void main(String[])' in")
build.logHas('name the one to start as <mainClass>')
build.hasNoRelease()

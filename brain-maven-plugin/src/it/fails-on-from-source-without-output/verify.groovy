import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('<strategy> from-source builds in the folder of the sources: name it in <output>, with -Dbrain.dockerfile.output=. for instance')
build.lacks('target/docker')

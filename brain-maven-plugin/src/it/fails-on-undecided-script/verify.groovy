import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('install scripts never run, and these packages have one: @rocket.chat/forked-matrix-sdk-crypto-nodejs@0.1.0-beta.13')
build.hasNoRelease()

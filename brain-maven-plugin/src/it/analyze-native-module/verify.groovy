import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('Native libraries for linux-arm64')
build.logHas('external: 1 of 15 libraries is for linux-arm64')
build.has('target/app-1.0.jar')
build.dependency('org.fusesource.jansi:jansi:2.4.3', [external: true, missing: false, file: 'jansi-2.4.3.jar'])

import dev.personalbrain.it.ItBuild
import dev.personalbrain.platform.Platform

def build = new ItBuild(basedir)
build.logHas("my-app-v1.0-${Platform.current()}-bundle on this machine (${Platform.current()}): nothing is wrong")

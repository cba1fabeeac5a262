import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

def build = new ItBuild(basedir)
['linux-x64', 'windows-x64', 'darwin-arm64'].each {
    build.has("target/app-v1.0-${it}.tar.gz")
    def release = new ItRelease(basedir, 'app-v1.0', it)
    release.unpack()
    release.contains('native-modules.json', "\"platforms\": [\n    \"$it\"\n  ]")
}
return true

import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

new ItBuild(basedir).logHas('1 native module is in it, installed: it starts without a network')
['linux-x64': 'libjansi.so', 'windows-x64': 'jansi.dll', 'darwin-arm64': 'libjansi.jnilib'].each { platform, library ->
    new ItBuild(basedir).lacks("target/app-v1.0-${platform}.tar.gz")
    def release = new ItRelease(basedir, 'app-v1.0', "$platform-bundle")
    release.checksumIsRight()
    release.unpack()
    release.has('native_modules/.installed', 'native_modules/jansi-2.4.3.jar', "native_modules/lib/$library", 'brain-installer.jar')
    release.lacks('vendor', 'node_modules')
    release.run('java', '-jar', 'brain-installer.jar', 'verify', '--platform', platform)
}

def release = new ItRelease(basedir, 'app-v1.0', "${dev.personalbrain.platform.Platform.current()}-bundle")
// Nothing may be asked, and there is nothing that could be.
release.environment('BRAIN_OFFLINE', 'true')
assert release.start('bundled').endsWith('arguments: bundled\n')

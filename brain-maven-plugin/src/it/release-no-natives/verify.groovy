import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

new ItBuild(basedir).logHas('no native modules: there is nothing to install before it starts')

def release = new ItRelease(basedir, 'app-v1.0')
release.unpack()
release.contains('native-modules.json', '"modules": []')
release.lacks('brain-installer.jar', 'lib')
assert release.start('x') == 'arguments: x\n'
release.lacks('native_modules')

import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

def build = new ItBuild(basedir)
build.logHas('jars for all platforms 0.26 MB')
build.logHas('1 native module is installed by the first start')

def release = new ItRelease(basedir, 'my-app-v1.0')
release.checksumIsRight()
release.unpack()
release.has('app.jar', 'app.args', 'app-wrapper.sh', 'my-app.service', 'setup.sh', 'README.md', 'brain-installer.jar', 'brain-health.jar')
release.contains('.env.example', '# What to say first.\nGREETING=good day\n')
release.contains('app.args', '-Xmx64m\n')
release.lacks('native_modules', 'lib')
assert release.start('a b', '').endsWith('arguments: a b|\n')
release.has('native_modules/jansi-2.4.3.jar', 'native_modules/lib')
assert release.start('again').endsWith('arguments: again\n')

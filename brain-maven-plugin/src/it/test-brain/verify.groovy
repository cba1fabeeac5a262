import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

def build = new ItBuild(basedir)
build.logHas('npm packages as locked ')
build.logHas('2 native modules are installed by the first start')

def release = new ItRelease(basedir, 'test-brain-v0.1.0')
release.checksumIsRight()
release.unpack()
release.has('brain', 'brain-wrapper.sh', 'package.json', 'native-modules.json', '.env.example', 'test-brain.service', 'setup.sh', 'README.md', 'brain-installer/main.mjs', 'brain-health.mjs')
release.lacks('node_modules', 'vendor', 'lib', 'brain-installer.jar')
release.contains('package.json', '"@rocket.chat/forked-matrix-sdk-crypto-nodejs": "0.1.0-beta.13"')
release.environment('BRAIN_INSTALL', 'only')
release.start()
release.has('node_modules/.installed', 'node_modules/@rocket.chat')

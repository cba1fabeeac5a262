import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

new ItBuild(basedir).logHas('native modules are installed by the first start')

// One manifest, two folders: what Java loads, and what Bun, Node.js and Deno load, which are modules themselves.
def release = new ItRelease(basedir, 'jvm-with-npm-v1.0')
release.checksumIsRight()
release.unpack()
release.has('native-modules.json', 'package.json', 'brain-installer.jar', 'helper.cjs')
release.lacks('node_modules', 'native_modules')
release.contains('native-modules.json', '"kind": "maven"')
release.contains('native-modules.json', '"kind": "npm"')
def said = release.start()
['bun', 'node', 'deno'].each { runtime -> assert said.contains("$runtime: sqlite 3.") : said }
release.has('node_modules/.installed', 'node_modules/libsql', 'native_modules/.installed')
release.run('java', '-jar', 'brain-installer.jar', 'verify')
return true

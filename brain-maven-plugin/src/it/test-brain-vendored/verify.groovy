import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease
import dev.personalbrain.platform.Platform

new ItBuild(basedir).logHas('npm packages as locked ')

def release = new ItRelease(basedir, 'test-brain-v0.1.0')
release.checksumIsRight()
release.unpack()
release.has('vendor')
release.contains('native-modules.json', '"source": "vendored/bd7591dd0b9fae16d5ae2b0ab0af9b9a8f8ac472d31ee8688630f5084dee5623/')
release.contains('package.json', '"@matrix-org/matrix-sdk-crypto-nodejs": "0.1.0-beta.6"')

// It is proved that the original's own package finds, maps and registers the vendored file, from the installed folder, and that its
// functions work when they are called directly. It is not proved that the package itself works: the fork's file has other functions than
// those which the package's loader passes on, so that these are undefined.
def said = release.start()
def folder = new File(basedir, "target/unpacked/test-brain-v0.1.0-${Platform.current()}").canonicalPath
assert said.contains('loader: true') : said
assert said.contains("loaded from $folder/node_modules/@matrix-org/matrix-sdk-crypto-nodejs/matrix-sdk-crypto.linux-x64-gnu.node") : said
assert said.contains('decrypted: hello') : said
assert said.contains('distance: 1') : said

// What only the install script needs is not there.
release.has('node_modules/.installed', 'node_modules/@matrix-org/matrix-sdk-crypto-nodejs/index.js')
release.lacks('node_modules/node-downloader-helper', 'node_modules/https-proxy-agent')
return true

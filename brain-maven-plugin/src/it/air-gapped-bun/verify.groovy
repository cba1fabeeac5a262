import dev.personalbrain.it.ItAirGap
import dev.personalbrain.it.ItRelease
import dev.personalbrain.platform.Platform

def bundle = new ItRelease(basedir, 'brain-v0.1.0', "${Platform.current()}-bundle")
bundle.checksumIsRight()
bundle.unpack()
bundle.has('node_modules/.installed', 'node_modules/@rocket.chat', 'brain-installer/main.mjs')
def gap = new ItAirGap(['env', 'BUN_BE_BUN=1', './brain', 'brain-health.mjs'])
gap.starts(bundle.unpacked())
bundle.run('env', 'BUN_BE_BUN=1', './brain', 'brain-installer/main.mjs', 'verify')

// The slim one needs its modules: one line tells so. With them beside it, it installs and starts.
def slim = new ItRelease(basedir, 'brain-v0.1.0')
slim.unpack()
assert gap.refuses(slim.unpacked()) =~ /Error: @(libsql|rocket.chat).* was not delivered .*unknown host/
assert gap.refuses(slim.unpacked(), [BRAIN_OFFLINE: 'true']) =~ /Error: @(libsql|rocket.chat)/
slim.lacks('node_modules')
slim.run('cp', '-r', new File(basedir, 'target/brain/vendor').path, 'vendor')
slim.run('sh', '-c', 'cd vendor && sha256sum -c --quiet SHA256SUMS')
gap.starts(slim.unpacked())
slim.has('node_modules/.installed')
return true

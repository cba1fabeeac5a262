import dev.personalbrain.it.ItAirGap
import dev.personalbrain.it.ItRelease
import dev.personalbrain.platform.Platform

def here = Platform.current()
def bundle = new ItRelease(basedir, 'app-v1.0', "$here-bundle")
bundle.unpack()
def gap = new ItAirGap(['java', '-jar', 'brain-health.jar'])
gap.starts(bundle.unpacked())

// The slim one needs its modules: one line tells so. With them beside it, it installs and starts.
def slim = new ItRelease(basedir, 'app-v1.0')
slim.unpack()
assert gap.refuses(slim.unpacked()).contains('org.fusesource.jansi:jansi:2.4.3')
assert gap.refuses(slim.unpacked(), [BRAIN_OFFLINE: 'true']).contains('org.fusesource.jansi:jansi:2.4.3')
slim.lacks('native_modules')
slim.run('tar', '-xzf', new File(basedir, 'target/app-v1.0-vendor.tar.gz').path)
slim.run('sh', '-c', 'cd vendor && sha256sum -c --quiet SHA256SUMS')
gap.starts(slim.unpacked())
slim.has('native_modules/.installed')

// The same folder for several applications, wherever it lies: what one platform needs is what the others need.
def other = new ItRelease(basedir, 'app-v1.0', here.toString())
other.unpackAgain()
gap.starts(other.unpacked(), [BRAIN_SOURCES: new File(basedir, 'target/vendor').path])
return true

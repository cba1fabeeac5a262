import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

// The second build has made it without a network.
def release = new ItRelease(basedir, 'app-v1.0')
release.checksumIsRight()
release.unpack()
release.has('brain-installer/main.mjs')

// The third one has nothing in its cache, and names all that it lacks, Bun itself too.
def build = new ItBuild(basedir)
build.logHas('empty-cache/npm lacks @libsql/linux-x64-gnu@0.5.13, @libsql/linux-x64-musl@0.5.13, @neon-rs/load@0.0.4, detect-libc@2.0.2, libsql@0.5.13, @oven/bun-linux-x64@1.4.5: build once with a network, or bring along the cache of a machine that has')
return true

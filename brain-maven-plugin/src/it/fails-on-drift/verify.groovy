import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("bun.lock is not the lock file of package.json: hono@4.0.0 has been added, libsql is 0.5.13, but ^0.6.0 is wanted; run 'bun install'")
build.hasNoRelease()
return true

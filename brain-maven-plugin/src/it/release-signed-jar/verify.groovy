import dev.personalbrain.it.ItRelease

def release = new ItRelease(basedir, 'app-v1.0')
release.unpack()
assert release.start() == 'provider: BC\n'
assert release.run('jarsigner', '-verify', 'native_modules/bcprov-lts8on-2.73.12.jar').contains('jar verified.')

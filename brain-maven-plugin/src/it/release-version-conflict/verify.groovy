import dev.personalbrain.it.ItRelease

// The application asks for another version than its module does: Maven's choice, the nearest one, is the only one released.
def release = new ItRelease(new File(basedir, 'app'), 'app-v1.0')
release.unpack()
release.contains('native-modules.json', 'org.fusesource.jansi:jansi:2.4.3')
release.doesNotContain('native-modules.json', '2.4.0')
assert release.start().startsWith('terminal: ')

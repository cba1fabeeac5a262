import dev.personalbrain.it.ItRelease

def release = new ItRelease(basedir, 'app-v1.0')
release.unpack()
release.has('empty', 'tool', 'bin/start.sh')
release.lacks('config/secret.key')
assert release.run('cat', 'greeting') == 'hello'
assert release.run('readlink', 'greeting') == 'config/gr\u00fc\u00dfe an alle.txt\n'
assert release.run('stat', '-c', '%a', 'tool', 'config', 'greeting', 'bin/start.sh') == '755\n755\n777\n750\n'

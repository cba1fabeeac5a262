import java.nio.file.Files
import java.nio.file.Path

// Made here, since the copy of this project that is built would lose links, modes and empty folders.
def files = new File(basedir, 'src/main/files')
new File(files, 'empty').mkdirs()
new File(files, 'config').mkdirs()
new File(files, 'config/gr\u00fc\u00dfe an alle.txt').text = 'hello'
new File(files, 'config/secret.key').text = 'not for others'
new File(files, 'tool').text = '#!/bin/sh\n'
new File(files, 'tool').setExecutable(true, true)
Files.createSymbolicLink(new File(files, 'greeting').toPath(), Path.of('config/gr\u00fc\u00dfe an alle.txt'))
def scripts = new File(basedir, 'scripts')
scripts.mkdirs()
new File(scripts, 'start.sh').text = '#!/bin/sh\n'
return true

import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItRelease

def build = new ItBuild(basedir)
build.logHas('npm packages as locked ')
build.logHas('2 native modules are installed by the first start')

def release = new ItRelease(basedir, 'test-brain-v0.1.0')
release.checksumIsRight()
release.unpack()
release.has('brain', 'brain-wrapper.sh', 'package.json', 'native-modules.json', '.env.example', 'test-brain.service', 'setup.sh', 'README.md', 'brain-installer/main.mjs', 'brain-health.mjs')
release.lacks('node_modules', 'vendor', 'lib', 'brain-installer.jar')
release.contains('package.json', '"@rocket.chat/forked-matrix-sdk-crypto-nodejs": "0.1.0-beta.13"')
release.environment('BRAIN_INSTALL', 'only')
release.start()
release.has('node_modules/.installed', 'node_modules/@rocket.chat')

// The program does its work, started from another folder, and ends in order.
def folder = new File(basedir, "target/unpacked/test-brain-v0.1.0-${dev.personalbrain.platform.Platform.current()}")
def port = new ServerSocket(0).withCloseable { it.localPort }
def program = new ProcessBuilder("$folder/brain-wrapper.sh").directory(new File('/')).redirectErrorStream(true)
        .redirectOutput(new File(basedir, 'target/test-brain.log'))
program.environment() << [BRAIN_PORT: "$port".toString(), BRAIN_INSTALL: 'never']
def running = program.start()
try {
    def ask = { path, body = null ->
        def connection = new URL("http://127.0.0.1:$port$path").openConnection()
        if (body != null) {
            connection.doOutput = true
            connection.outputStream << body
        }
        connection.inputStream.text
    }
    def answer = null
    for (int tries = 0; answer == null && tries < 150; tries++) {
        assert running.alive : new File(basedir, 'target/test-brain.log').text
        try {
            answer = ask('/health')
        } catch (ConnectException notYet) {
            sleep 200
        }
    }
    assert answer.contains('"status":"ok"')
    ask('/memories', 'bread needs flour, water, salt')
    assert ask('/recall?question=flour').contains('bread needs flour')
    assert ask('/secret', 'the key is under the mat').contains('"decrypted":"the key is under the mat"')
    running.destroy()
    assert running.waitFor() == 0
} finally {
    running.destroyForcibly()
}
return true

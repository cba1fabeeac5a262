import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
def netty = { 'io.netty:netty-tcnative-boringssl-static:' + it + ':2.0.84.Final' }
build.dependency('analysis-linux-x64', netty('linux-x86_64'), [external: true, dropped: false])
build.dependency('analysis-linux-x64', netty('osx-aarch_64'), [dropped: true, prunedBytes: 0])
build.dependency('analysis-darwin-arm64', netty('linux-x86_64'), [dropped: true, prunedBytes: 0])
build.dependency('analysis-darwin-arm64', netty('osx-aarch_64'), [external: true, dropped: false])

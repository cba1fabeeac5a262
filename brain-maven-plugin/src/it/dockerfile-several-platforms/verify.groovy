import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.lacks('target/docker')
['linux-x64': '17-jre', 'linux-arm64-musl': '17-jre-alpine'].each { platform, version ->
    build.has("target/docker-$platform/app.jar")
    assert new File(basedir, "target/docker-$platform/Dockerfile").text.contains("ARG BASE_VERSION=$version\n")
    assert new File(basedir, "target/docker-$platform/native-modules.json").text.contains("\"platforms\": [\n    \"$platform\"\n  ]")
}
return true

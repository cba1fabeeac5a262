import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("Dockerfile and build context for linux-")
build.logHas("  docker build -t my-app ${basedir}/target/docker")
build.logHas('  docker run -p 8080:8080 -v my-app-data:/app/data my-app')
['Dockerfile', '.dockerignore', 'compose.yaml', 'app.jar', 'app.args', 'app-wrapper.sh', 'native-modules.json', 'brain-installer.jar'].each {
    build.has("target/docker/$it")
}
build.lacks('target/docker/native_modules')
build.lacks('target/docker/README.md')
def dockerfile = new File(basedir, 'target/docker/Dockerfile').text
assert dockerfile.contains('ARG BASE_IMAGE=eclipse-temurin\nARG BASE_VERSION=21-jre\n')
assert dockerfile.contains('RUN --mount=type=cache,')
assert dockerfile.contains('"--alone", "org.fusesource.jansi:jansi"')
assert new File(basedir, 'deploy/Dockerfile').text == dockerfile
build.has('deploy/.dockerignore')
build.lacks('deploy/app.jar')

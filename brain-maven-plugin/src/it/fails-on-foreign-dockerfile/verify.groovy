import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('deploy/Dockerfile is there, and no earlier brain:dockerfile has made it: rename or delete it, or name another folder')
build.lacks('deploy/.dockerignore')
assert new File(basedir, 'deploy/Dockerfile').text == 'FROM scratch\n'

import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
def dockerfile = new File(basedir, 'target/docker/Dockerfile').text
assert dockerfile.contains('ARG BASE_VERSION=1@sha256:' + '7'.padLeft(64, '0'))
build.logHas("offline (-o): <from><image> 'registry.example.com/team/base:1' is not in the cache")
build.logHas('missing: which digest its tag stands for')
assert !new File(basedir, 'other.lock').exists()
return true

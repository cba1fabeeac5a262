import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas('no library for linux-riscv64 in org.fusesource.jansi:jansi:2.4.3 (it has')
build.logHas('linux-arm64')
build.hasNoRelease()

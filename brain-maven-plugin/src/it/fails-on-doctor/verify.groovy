import dev.personalbrain.it.ItBuild
import dev.personalbrain.platform.Platform

def build = new ItBuild(basedir)
build.logHas("my-app-v1.0-${Platform.current()} on this machine (${Platform.current()}): 1 thing is wrong")
def diagnosis = new File(basedir, 'target/brain/doctor.json').text
assert diagnosis.contains('"check": "module-missing"')
assert diagnosis.contains('"module": "org.fusesource.jansi:jansi:2.4.3"')
assert diagnosis.contains('"exitCode": 5')
build.logHas('BRAIN_INSTALL=only ')

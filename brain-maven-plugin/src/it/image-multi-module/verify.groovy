import dev.personalbrain.it.ItBuild
import dev.personalbrain.it.ItImage
import dev.personalbrain.platform.Platform

['app', 'tool'].each {
    def image = ItImage.tar(new File(basedir, it), "$it-image-${Platform.current()}.tar")
    image.has("app/${it}.jar", 'app/lib/core-1.0.jar', 'app/native_modules/jansi-2.4.3.jar')
}
new ItBuild(basedir).logHas("Skipped: a project of packaging 'pom' has nothing to run")

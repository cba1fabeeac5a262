import dev.personalbrain.it.ItImage
import dev.personalbrain.platform.Platform

def image = ItImage.layout(basedir, "app-image-${Platform.current()}-oci")
image.has('etc/base', 'app/app.jar')
image.lacks('app/native_modules', 'app/brain-health.jar')

import dev.personalbrain.it.ItImage
import dev.personalbrain.platform.Platform

def image = ItImage.tar(basedir, "app-image-${Platform.current()}.tar")
image.has('etc/base', 'app/app.jar', 'app/app-wrapper.sh', 'app/native_modules/.installed', 'app/brain-health.jar', 'app/data')
image.lacks('app/brain-installer.jar', 'app/setup.sh', 'app/README.md')
image.says('Entrypoint', ['/app/app-wrapper.sh'])
image.says('User', '10001:10001')
image.says('StopSignal', 'SIGQUIT')

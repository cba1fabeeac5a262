import dev.personalbrain.it.ItImage
import dev.personalbrain.platform.Platform

def other = new File(basedir, 'other/place')
def tar = "app-image-${Platform.current()}.tar"
[tar, "app-image-${Platform.current()}-oci.tar", 'brain-image.digest', 'brain-image.id', 'brain-image.json'].each {
    assert Arrays.equals(new File(basedir, "target/$it").bytes, new File(other, "target/$it").bytes) : it
}
ItImage.tar(basedir, tar).isSameAs(ItImage.tar(other, tar))

import dev.personalbrain.it.ItRelease

def one = new ItRelease(basedir, 'app-v1.0')
def two = new ItRelease(new File(basedir, 'other/place'), 'app-v1.0')
one.isSameAs(two)

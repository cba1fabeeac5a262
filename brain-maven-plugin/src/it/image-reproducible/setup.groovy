// The same project once more, elsewhere.
import dev.personalbrain.it.ItBase

ItBase.write(new File(basedir, 'base.tar'))
def other = new File(basedir, 'other/place')
['pom.xml', 'base.tar', 'src/main/java/org/example/Main.java'].each {
    new File(other, it).parentFile.mkdirs()
    new File(other, it).bytes = new File(basedir, it).bytes
}
return true

// The same project once more, elsewhere.
def other = new File(basedir, 'other/place')
['pom.xml', 'src/main/java/org/example/Main.java'].each {
    new File(other, it).parentFile.mkdirs()
    new File(other, it).bytes = new File(basedir, it).bytes
}
return true

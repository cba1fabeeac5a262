import dev.personalbrain.modules.RecipeProof
import dev.personalbrain.platform.Platform

// The release's own installer puts the modules in place; RecipeProof then uses each library in a read-only root.
['newest', 'oldest'].each { versions ->
    def folder = new File(basedir, "$versions/target/recipes-$versions-v1-${Platform.current()}")
    def installer = new ProcessBuilder('java', '-jar', 'brain-installer.jar', 'install').directory(folder).inheritIO().start()
    assert installer.waitFor() == 0
    RecipeProof.prove(folder.toPath())
}
return true

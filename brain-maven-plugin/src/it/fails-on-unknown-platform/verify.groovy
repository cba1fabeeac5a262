import dev.personalbrain.it.ItBuild

new ItBuild(basedir).logHas("<platforms> entry 2: 'linux-arm65' is not a platform (known: linux-x64")

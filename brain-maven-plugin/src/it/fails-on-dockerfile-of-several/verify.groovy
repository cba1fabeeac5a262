import dev.personalbrain.it.ItBuild

new ItBuild(basedir).logHas("brain:dockerfile works on one project, and this build has 2: run it in a module's folder,"
        + " or run 'mvn package brain:dockerfile-no-fork'")

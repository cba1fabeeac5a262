import dev.personalbrain.it.ItBuild

def build = new ItBuild(basedir)
build.logHas("Skipped: a project of packaging 'pom' has nothing to run")
build.logHas('Skipped: its <build><plugins> does not name brain-maven-plugin')
build.lacks('core/target/brain')

def app = new ItBuild(new File(basedir, 'app'))
app.dependency('org.example:core:1.0', [file: 'core-1.0.jar', external: false])
app.dependency('org.fusesource.jansi:jansi:2.4.3', [external: true])

package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a push moves, and what it leaves when the registry dies under it. */
class RegistryTest {
    /** Of requests and answers, without the content of any layer. */
    private static final long TALK = 200_000;
    /** Of the layer with the large file, about. */
    private static final long LARGE = 24 << 20;

    @TempDir
    private Path folder;

    @Test
    void theFirstPushToARepositoryMovesNoByteOfABaseThatTheRegistryHas() throws Exception {
        Engine engine = Engine.running();
        try (CountingProxy proxy = CountingProxy.before(engine.registry())) {
            String base = engine.base().replace(engine.registry(), proxy.registry());
            String image = engine.newImage("first").replace(engine.registry(), proxy.registry()) + ":1";
            Path project = AwkwardApplication.write(folder.resolve("project"));

            push(project, base, image);

            long own = RemoteImage.of(direct(image, proxy, engine)).sizeWithout(RemoteImage.of(engine.base()));
            assertThat(own).isGreaterThan(20_000_000);
            assertThat(proxy.sent()).isBetween(own, own + TALK);
            assertThat(proxy.received()).isLessThan(TALK);

            proxy.reset();
            push(project, base, image);
            assertThat(proxy.sent() + proxy.received()).isLessThan(TALK / 10);
        }
    }

    @Test
    void aRegistryThatDiesAmidAPushKeepsTheOldImageAndTakesTheNextPush() throws Exception {
        try (PrivateRegistry registry = PrivateRegistry.start(Files.createDirectories(folder.resolve("registry")));
                CountingProxy proxy = CountingProxy.before("127.0.0.1:" + registry.port())) {
            String base = smallBase(proxy.registry());
            String image = proxy.registry() + "/tests/dying:1";
            Path project = AwkwardApplication.write(folder.resolve("project"));
            push(project, base, image);
            RemoteImage before = RemoteImage.of(image);
            AwkwardApplication.changeLargeFile(project);
            proxy.after(8 << 20, registry::kill);

            assertThat(maven(project, base, image).attempt("brain:dockerPush").code())
                    .isNotZero();

            registry.start();
            assertThat(RemoteImage.of(image)).isEqualTo(before);
            before.requireWhole();
            proxy.reset();
            push(project, base, image);
            assertThat(proxy.sent()).isLessThan(LARGE + TALK);
            RemoteImage after = RemoteImage.of(image);
            assertThat(after.digest()).isNotEqualTo(before.digest());
            after.requireWhole();
        }
    }

    @Test
    void thePushAfterOneThatARegistryDiedUnderSendsNoLayerAgain() throws Exception {
        try (PrivateRegistry registry = PrivateRegistry.start(Files.createDirectories(folder.resolve("registry")));
                CountingProxy proxy = CountingProxy.before("127.0.0.1:" + registry.port())) {
            String base = smallBase(proxy.registry());
            String image = proxy.registry() + "/tests/dying:1";
            Path project = AwkwardApplication.write(folder.resolve("project"));
            proxy.before("PUT /v2/tests/dying/manifests/", registry::kill);

            assertThat(maven(project, base, image).attempt("brain:dockerPush").code())
                    .isNotZero();
            assertThat(proxy.sent()).isGreaterThan(LARGE);

            registry.start();
            proxy.reset();
            push(project, base, image);
            assertThat(proxy.sent()).isLessThan(TALK);
            RemoteImage.of(image).requireWhole();
        }
    }

    /** Of a file and nothing else: nobody runs it. */
    private String smallBase(String registry) throws Exception {
        Path context = Files.createDirectories(folder.resolve("base"));
        Files.writeString(context.resolve("Dockerfile"), "FROM scratch\nCOPY file /file\n");
        Files.writeString(context.resolve("file"), "base");
        String name = registry + "/tests/base:1";
        Docker.run("build", "--quiet", "--tag", name, context.toString());
        Docker.run("push", name);
        Docker.remove(name);
        return name;
    }

    private void push(Path project, String base, String image) throws Exception {
        maven(project, base, image).run("brain:dockerPush");
    }

    /** With a cache of its own, so that nothing is known from another build. */
    private MavenBuild maven(Path project, String base, String image) throws Exception {
        return MavenBuild.in(project)
                .with("-Dbrain.cache=" + folder.resolve("cache"))
                .with("-Dbrain.from.image=" + base, "-Dbrain.to.image=" + image);
    }

    private static String direct(String image, CountingProxy proxy, Engine engine) {
        return image.replace(proxy.registry(), engine.registry());
    }
}

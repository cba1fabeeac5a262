package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way to make an image of an application that has just been checked out. */
enum Way {
    /** {@code docker build}, of what {@code brain:dockerfile} writes. Native modules come over HTTP, but from this machine. */
    DOCKERFILE {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(application, checkout, image, Docker::build);
        }
    },
    /** The same, with the strategy {@code runtime-install}. */
    RUNTIME_INSTALL {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(application, checkout, image, Docker::build, "-Dbrain.strategy=runtime-install");
        }
    },
    /** The same, by BuildKit. */
    RUNTIME_INSTALL_BUILDKIT {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(
                    application,
                    checkout,
                    image,
                    OtherBuilder.BUILDKIT::build,
                    "-Dbrain.strategy=runtime-install",
                    "-Dbrain.dockerfile.builder=buildkit");
        }
    },
    /** The same, by buildah. */
    RUNTIME_INSTALL_BUILDAH {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(application, checkout, image, OtherBuilder.BUILDAH::build, "-Dbrain.strategy=runtime-install");
        }
    },
    /** The same, by buildah, of what is for BuildKit. */
    RUNTIME_INSTALL_BUILDAH_MOUNTS {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(
                    application,
                    checkout,
                    image,
                    OtherBuilder.BUILDAH::build,
                    "-Dbrain.strategy=runtime-install",
                    "-Dbrain.dockerfile.builder=buildkit");
        }
    },
    /** The same, with the strategy {@code lazy}. */
    LAZY {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(application, checkout, image, Docker::build, "-Dbrain.strategy=lazy");
        }
    },
    /** The same, by buildah. */
    LAZY_BUILDAH {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            dockerfile(application, checkout, image, OtherBuilder.BUILDAH::build, "-Dbrain.strategy=lazy");
        }
    },
    /** {@code brain:dockerPush}; the engine pulls it. */
    PUSH {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            maven(application, checkout).run("brain:dockerPush", "-Dbrain.to.image=" + image);
            Docker.run("pull", "--quiet", image);
        }
    },
    /** {@code brain:dockerBuild}. */
    LOAD {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            maven(application, checkout).run("brain:dockerBuild", "-Dbrain.to.image=" + image);
        }
    },
    /** {@code brain:dockerTar} and {@code docker load}. */
    TAR {
        @Override
        void make(TestApplication application, Path checkout, String image) throws IOException, InterruptedException {
            maven(application, checkout).run("brain:dockerTar", "-Dbrain.to.image=" + image);
            try (Stream<Path> files = Files.list(checkout.resolve("target"))) {
                Path tar = files.filter(file -> file.toString().endsWith(".tar"))
                        .findFirst()
                        .orElseThrow();
                Docker.run("load", "--quiet", "--input", tar.toString());
            }
        }
    };

    /**
     * Calls the goal alone, so that it has to do everything.
     *
     * @param checkout of the application
     * @param image to be in the engine in the end
     */
    abstract void make(TestApplication application, Path checkout, String image)
            throws IOException, InterruptedException;

    /** What makes an image of a folder. */
    interface Build {
        void run(Path context, String image, List<String> options) throws IOException, InterruptedException;
    }

    private static void dockerfile(
            TestApplication application, Path checkout, String image, Build build, String... options)
            throws IOException, InterruptedException {
        maven(application, checkout).with(options).run("brain:dockerfile");
        Path context = checkout.resolve("target/docker");
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            List<String> all = new ArrayList<>(application.dockerOptions(context));
            all.addAll(List.of("--build-arg", "BRAIN_SOURCES=" + repository.base()));
            all.addAll(List.of("--build-arg", "BRAIN_ALLOW_HTTP=true"));
            build.run(context, image, all);
        }
    }

    private static MavenBuild maven(TestApplication application, Path checkout) throws IOException {
        return MavenBuild.in(checkout).with("-Dbrain.from.image=" + application.base());
    }

    /** Fit for a tag and for a folder. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

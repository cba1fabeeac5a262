package dev.personalbrain.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependencies between packages point one way: from the goals down to the headers of binaries. */
class PackageDirectionsTest {
    private static final String BASE = "dev.personalbrain.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.personalbrain");

    /** From the top; each layer knows only those behind it. */
    private static final List<String> LAYERS = List.of(
            "mojo", "release", "image", "assembly", "bun", "application", "modules", "packages", "analysis", "lock");

    @Test
    void layersPointDown() {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInAnyPackage("dev.personalbrain..");
        for (String layer : LAYERS) {
            layers = layers.layer(layer).definedBy(BASE + layer + "..");
        }
        layers = layers.whereLayer(LAYERS.get(0)).mayNotBeAccessedByAnyLayer();
        for (int layer = 1; layer < LAYERS.size(); layer++) {
            layers = layers.whereLayer(LAYERS.get(layer))
                    .mayOnlyBeAccessedByLayers(LAYERS.subList(0, layer).toArray(new String[0]));
        }
        layers.check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheGoalsKnowMaven() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "mojo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRendererKnowsFreeMarker() throws ClassNotFoundException {
        Class<?> renderer = Class.forName(BASE + "application.TemplateEngine");
        noClasses()
                .that(not(belongToAnyOf(renderer)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsJib() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "image.jib..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.cloud.tools..")
                .check(CLASSES);
    }

    @Test
    void renderersOfImagesDoNotKnowEachOther() {
        slices().matching(BASE + "image.(*)..").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void releasesAndImagesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "release..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "image..")
                .check(CLASSES);
    }
}

package dev.personalbrain.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which packages may depend on each other. */
@AnalyzeClasses(packages = "dev.personalbrain", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DIRECTIONS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.personalbrain.cli")
            .layer("layers")
            .definedBy("dev.personalbrain.layers")
            .layer("doctor")
            .definedBy("dev.personalbrain.doctor")
            .layer("libraries")
            .definedBy("dev.personalbrain.libraries")
            .layer("install")
            .definedBy("dev.personalbrain.install")
            .layer("fetch")
            .definedBy("dev.personalbrain.fetch")
            .layer("manifest")
            .definedBy("dev.personalbrain.manifest")
            .layer("npm")
            .definedBy("dev.personalbrain.npm")
            .layer("archive")
            .definedBy("dev.personalbrain.archive")
            .layer("binary")
            .definedBy("dev.personalbrain.binary")
            .layer("platform")
            .definedBy("dev.personalbrain.platform")
            .layer("error")
            .definedBy("dev.personalbrain.error")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("layers")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("doctor")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("libraries")
            .mayOnlyBeAccessedByLayers("cli", "doctor")
            .whereLayer("install")
            .mayOnlyBeAccessedByLayers("cli", "layers", "doctor")
            .whereLayer("fetch")
            .mayOnlyBeAccessedByLayers("cli", "install")
            .whereLayer("manifest")
            .mayOnlyBeAccessedByLayers("cli", "layers", "doctor", "install")
            .whereLayer("npm")
            .mayOnlyBeAccessedByLayers("cli", "layers", "install", "manifest")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("cli", "install", "npm")
            .whereLayer("binary")
            .mayOnlyBeAccessedByLayers("cli", "doctor", "libraries", "install", "fetch", "manifest", "archive")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers(
                    "cli", "layers", "doctor", "libraries", "install", "fetch", "manifest", "archive", "binary");

    /** It is packed into a jar of its own. */
    @ArchTest
    static final ArchRule HEALTH_ALONE = classes()
            .that()
            .resideInAPackage("dev.personalbrain.health")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.personalbrain.health", "java..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.personalbrain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule JDK_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.personalbrain..", "java..", "javax.net..", "tools.jackson..");

    @ArchTest
    static final ArchRule ONE_READER_OF_JSON = classes()
            .that()
            .resideOutsideOfPackage("dev.personalbrain.manifest")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("tools.jackson..");
}

package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemPackagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID=debian                   | apt-get install -y libgomp1                 | apt-get install -y openjdk-17-jre-headless
            ID=x~ID_LIKE="ubuntu debian"| apt-get install -y libgomp1                 | apt-get install -y openjdk-17-jre-headless
            ID=alpine                   | apk add so:libgomp.so.1                     | apk add openjdk17-jre-headless
            ID="rocky"~ID_LIKE="rhel"   | dnf install -y 'libgomp.so.1()(64bit)'      | dnf install -y java-17-openjdk-headless
            ID=nixos                    | install the package of this system that holds libgomp.so.1 | install Java 17 or later, or set JAVA_HOME
            """)
    void namesTheCommandOfTheDistribution(String release, String library, String java) {
        SystemPackages packages = SystemPackages.of(release.replace('~', '\n'));

        assertThat(packages.library("libgomp.so.1").replace("'", "")).isEqualTo(library.replace("'", ""));
        assertThat(packages.java(17)).isEqualTo(java);
    }
}

package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.io.File;
import java.nio.file.Files;
import java.util.Map;

/** A release at work as a service of a machine that a real systemd runs. */
public final class ItService implements AutoCloseable {
    private final File project;
    private final String name;
    private final String[] health;
    private final ItMachine machine;

    /** @param health asks on the machine whether the installed application is well */
    public ItService(File project, String name, String... health) throws Exception {
        this.project = project;
        this.name = name;
        this.health = health;
        this.machine = ItMachine.boot(new File(project, "target/machine"));
    }

    /** From its bundle, with an installation of another version there or not. Waits until it answers. */
    public void install(String version) throws Exception {
        machine.run(copy(version) + "/setup.sh");
        isAtWork(version);
    }

    /** To a version whose modules are those of the installed one: it brings none along. */
    public void upgrade(String version) throws Exception {
        String release = copy(version);
        machine.run("sh", "-c", "rm -r " + release + "/*_modules");
        assertThat(machine.run(release + "/setup.sh")).contains(" as before, 0.0 MB to fetch, ");
        isAtWork(version);
    }

    /** One of whose native libraries has other bytes: there is no network that it could be fetched from, and the installed version stays. */
    public void refusesAltered(String version, String installed) throws Exception {
        String release = copy(version);
        String said = machine.run(
                "sh",
                "-c",
                "find " + release + "/*_modules -name '*.so' -o -name '*.node' | head -n 1 >/run/altered"
                        + " && printf altered | dd of=\"$(cat /run/altered)\" bs=1 seek=4096 conv=notrunc 2>/dev/null"
                        + " && ! " + release + "/setup.sh 2>&1");
        assertThat(said).contains("Error: ");
        isAtWork(installed);
    }

    /** Its bundle; where it is on the machine. */
    private String copy(String version) throws Exception {
        String release = name + "-v" + version + "-" + Platform.current() + "-bundle";
        machine.copy(new File(project, "target/" + release));
        return "/srv/" + release;
    }

    public void rollBackTo(String version) throws Exception {
        machine.run("/opt/" + name + "/setup.sh", "--rollback");
        isAtWork(version);
    }

    private void isAtWork(String version) throws Exception {
        machine.await(health);
        assertThat(machine.unit(name)).containsEntry("ActiveState", "active").containsEntry("UnitFileState", "enabled");
        assertThat(machine.file("opt/" + name + "/native-modules.json"))
                .content()
                .contains("\"version\": \"" + version + "\"");
        String id = machine.run("id", "-u", name).strip();
        assertThat(machine.run("stat", "-c", "%u", "/proc/" + process())).isEqualTo(id + "\n");
    }

    /** What was killed comes back by itself. */
    public void survivesAKill() throws Exception {
        String before = process();
        machine.run("kill", "-KILL", before);
        machine.await("sh", "-c", "[ \"$(systemctl show --property NRestarts --value " + name + ")\" = 1 ]");
        machine.await(health);
        assertThat(process()).isNotEqualTo(before);
    }

    /** Ends within its time, with exit code 0, and can be started again. */
    public void stopsInOrder() throws Exception {
        long began = System.nanoTime();
        machine.run("systemctl", "stop", name);
        Map<String, String> stopped = machine.unit(name);
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(30);
        assertThat(stopped)
                .containsEntry("TimeoutStopUSec", "30s")
                .containsEntry("ActiveState", "inactive")
                .containsEntry("Result", "success")
                .containsEntry("ExecMainStatus", "0");
        machine.run("systemctl", "start", name);
        machine.await(health);
    }

    /** Gone, but for what is the user's. */
    public void uninstall(String version) throws Exception {
        machine.run("/srv/" + name + "-v" + version + "-" + Platform.current() + "-bundle/setup.sh", "--uninstall");
        assertThat(machine.unit(name)).containsEntry("LoadState", "not-found").containsEntry("ActiveState", "inactive");
        assertThat(machine.file("opt")).isEmptyDirectory();
        assertThat(machine.file("var/lib/" + name)).isNotEmptyDirectory();
        assertThat(Files.exists(machine.file("etc/" + name + "/.env").toPath())).isTrue();
    }

    private String process() throws Exception {
        return machine.unit(name).get("MainPID");
    }

    @Override
    public void close() throws Exception {
        machine.close();
    }
}

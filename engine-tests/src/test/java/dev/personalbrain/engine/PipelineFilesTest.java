package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** That the test of the documentation would notice what is wrong in it. */
class PipelineFilesTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void readsEveryBlockAndRefusesOneThatNobodyWouldTry() {
        List<String> lines =
                List.of("text", "<!-- pipeline: sh a -->", "```sh", "one", "two", "```", "```sh", "x", "```");
        assertThat(PipelineFile.read(lines.subList(0, 6)))
                .containsExactly(new PipelineFile("sh", "a", "one\ntwo\n", 3));
        assertThatThrownBy(() -> PipelineFile.read(lines)).hasMessageStartingWith("line 7: a block without a mark");
    }

    @Test
    void theDocumentHasExamplesForEachSystem() throws Exception {
        for (String system : List.of("github", "gitlab", "jenkins")) {
            assertThat(PipelineFile.document(system)).as(system).hasSize(2);
        }
    }

    @Test
    void refusesWhatGithubWouldNotKnow() {
        String job = "on: {push: {branches: [main]}}\njobs:\n  a:\n    runs-on: x\n    steps:\n";
        assertThatThrownBy(() -> github(job + "      - runs: mvn\n")).hasMessage("a.steps: unknown key 'runs'");
        assertThatThrownBy(() -> github("job: {}\n")).hasMessage("f: unknown key 'job'");
        assertThatThrownBy(() -> github(job + "      - uses: other/action@v1\n"))
                .hasMessage("an action that is not known: other/action@v1");
        assertThatThrownBy(() -> github(job + "      - run: echo ${{ vars.X }}\n"))
                .hasMessageStartingWith("a command with an expression");
        assertThatThrownBy(() -> github(job + "      - run: mvn\n        env: {A: '${{ secret.X }}'}\n"))
                .hasMessage("not an expression that is known: ${{ secret.X }}");
        assertThatThrownBy(() -> github("on: a: b\n")).isInstanceOf(YamlEngineException.class);
    }

    @Test
    void refusesWhatGitlabWouldNotKnow() {
        assertThatThrownBy(() -> gitlab("stages: [a]\nj: {stage: b, script: [x]}\n"))
                .hasMessage("j: no such stage: b");
        assertThatThrownBy(() -> gitlab("stages: [a]\nj: {stage: a, scripts: [x]}\n"))
                .hasMessage("j: unknown key 'scripts'");
        assertThatThrownBy(() -> gitlab("stages: [a]\nj: {stage: a, script: [x], variables: {A: $CI_NO}}\n"))
                .hasMessage("GitLab sets no such variable: $CI_NO");
        assertThatThrownBy(() -> gitlab("stages: [a]\nj: {stage: a, script: [a: b]}\n"))
                .hasMessageStartingWith("j.script: not texts");
    }

    @Test
    void refusesWhatJenkinsWouldNotKnow() {
        assertThatThrownBy(() -> jenkins("pipeline { stages { stage('a') { steps { shell 'x' } } } }"))
                .hasMessage("f (line 1): unknown step 'shell'");
        assertThatThrownBy(() -> jenkins("pipeline { stages {")).isInstanceOf(Exception.class);
    }

    @Test
    void findsTheCommandsOfAJenkinsfileWithTheirLogins() {
        Jenkinsfile file = new Jenkinsfile(
                new PipelineFile("jenkins", "f", """
                        pipeline { stages { stage('a') { steps {
                            sh 'one'
                            withCredentials([usernamePassword(credentialsId: 'id', usernameVariable: 'U', passwordVariable: 'P')]) { sh 'two' }
                            sh 'three'
                        } } } }
                        """, 1), Map.of("A", "b"), Map.of("id", List.of("me", "secret")));
        assertThat(file.jobs().get(0).steps())
                .extracting(PipelineJob.PipelineStep::script, PipelineJob.PipelineStep::environment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", Map.of("A", "b")),
                        org.assertj.core.groups.Tuple.tuple("two", Map.of("A", "b", "U", "me", "P", "secret")),
                        org.assertj.core.groups.Tuple.tuple("three", Map.of("A", "b")));
    }

    private static List<PipelineJob> github(String text) {
        return new GithubWorkflow(new PipelineFile("github", "f", text, 1), NOTHING).jobs();
    }

    private static List<PipelineJob> gitlab(String text) {
        return new GitlabPipeline(new PipelineFile("gitlab", "f", text, 1), NOTHING).jobs();
    }

    private static List<PipelineJob> jenkins(String text) {
        return new Jenkinsfile(new PipelineFile("jenkins", "f", text, 1), NOTHING, Map.of()).jobs();
    }
}

package dev.personalbrain.engine;

import dev.personalbrain.engine.PipelineJob.PipelineStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.builder.AstBuilder;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.control.CompilePhase;

/**
 * A declarative Jenkinsfile, as far as the documentation uses it. All stages share one checkout.
 *
 * @param environment what is set in Jenkins' configuration
 * @param logins user name and password of each id of credentials
 */
record Jenkinsfile(PipelineFile file, Map<String, String> environment, Map<String, List<String>> logins) {
    private static final List<String> SHELL = List.of("sh", "-xe");
    private static final Set<String> KNOWN = Set.of(
            "pipeline agent label tools jdk maven options disableConcurrentBuilds timeout stages stage when branch steps sh archiveArtifacts withCredentials usernamePassword"
                    .split(" "));

    List<PipelineJob> jobs() {
        Visitor visitor = new Visitor(new TreeMap<>(environment));
        new AstBuilder()
                .buildFromString(CompilePhase.CONVERSION, true, file.text())
                .forEach(node -> node.visit(visitor));
        return List.of(new PipelineJob("pipeline", List.of(), visitor.steps, visitor.artifacts, List.of()));
    }

    private final class Visitor extends CodeVisitorSupport {
        private final List<PipelineStep> steps = new ArrayList<>();
        private final List<String> artifacts = new ArrayList<>();
        private Map<String, String> current;

        Visitor(Map<String, String> current) {
            this.current = current;
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            String name = call.getMethodAsString();
            if (!KNOWN.contains(name)) {
                throw new AssertionError(file + ": unknown step '" + name + "'");
            }
            List<String> words = new Words(call).texts;
            Map<String, String> outer = current;
            switch (name) {
                case "sh" -> steps.add(new PipelineStep(SHELL, words.get(0), Map.copyOf(current)));
                case "archiveArtifacts" -> artifacts.addAll(List.of(words.get(1).split(", ")));
                case "withCredentials" -> current = withLogin(words);
                default -> {}
            }
            super.visitMethodCallExpression(call);
            current = outer;
        }

        /** @param words {@code credentialsId, ID, usernameVariable, NAME, passwordVariable, NAME} */
        private Map<String, String> withLogin(List<String> words) {
            Map<String, String> more = new TreeMap<>(current);
            List<String> login = logins.get(words.get(words.indexOf("credentialsId") + 1));
            more.put(words.get(words.indexOf("usernameVariable") + 1), login.get(0));
            more.put(words.get(words.indexOf("passwordVariable") + 1), login.get(1));
            return more;
        }
    }

    /** The texts among a call's arguments, those of calls in them too, but nothing of a closure. */
    private static final class Words extends CodeVisitorSupport {
        private final List<String> texts = new ArrayList<>();

        Words(MethodCallExpression call) {
            call.getArguments().visit(this);
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            call.getArguments().visit(this);
        }

        @Override
        public void visitClosureExpression(ClosureExpression closure) {}

        @Override
        public void visitConstantExpression(ConstantExpression constant) {
            texts.add(constant.getText());
        }
    }
}

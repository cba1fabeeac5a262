package dev.personalbrain.documentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The goal reference of the docs, rendered as Markdown from the descriptor that Maven itself reads. */
final class GoalReference {
    private final StringBuilder text = new StringBuilder();

    static String of(Path descriptor) throws Exception {
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(descriptor.toFile())
                .getDocumentElement();
        GoalReference reference = new GoalReference();
        reference.title();
        List<Element> goals = children(child(plugin, "mojos"), "mojo")
                .sorted(Comparator.comparing(mojo -> value(mojo, "goal")))
                .toList();
        for (Element goal : goals) {
            reference.goal(goal);
        }
        return reference.text.toString();
    }

    private void title() {
        line("# Goals");
        line("");
        line("Generated from the plugin's descriptor; the build fails when the two differ.");
        line("`mvn -pl brain-maven-plugin -am test -Dtest=GoalReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dgolden.update=true` writes it anew.");
    }

    private void goal(Element mojo) throws IOException {
        line("");
        line("## `brain:" + value(mojo, "goal") + "`");
        line("");
        line(prose(value(mojo, "description")));
        line("");
        line(behaviour(mojo));
        List<Element> parameters = children(child(mojo, "parameters"), "parameter")
                .filter(parameter -> "true".equals(value(parameter, "editable")))
                .sorted(Comparator.comparing(parameter -> value(parameter, "name")))
                .toList();
        if (!parameters.isEmpty()) {
            line("");
            line("| parameter | property | type | default | |");
            line("| --- | --- | --- | --- | --- |");
            for (Element parameter : parameters) {
                line(row(mojo, parameter));
                new NestedParameters(value(parameter, "type"))
                        .of(value(parameter, "name")).stream()
                                .map(GoalReference::row)
                                .forEach(this::line);
            }
        }
    }

    private static String behaviour(Element mojo) {
        List<String> facts = new ArrayList<>();
        if (!value(mojo, "executePhase").isEmpty()) {
            facts.add("Runs the lifecycle up to `" + value(mojo, "executePhase") + "` first.");
        }
        if (!value(mojo, "phase").isEmpty()) {
            facts.add("Binds to the phase `" + value(mojo, "phase") + "` by default.");
        }
        facts.add("true".equals(value(mojo, "requiresProject")) ? "Needs a project." : "Works without a project.");
        return String.join(" ", facts);
    }

    private static String row(Element mojo, Element parameter) {
        String name = value(parameter, "name");
        Element configuration = child(child(mojo, "configuration"), name);
        String property =
                configuration == null ? "" : configuration.getTextContent().replaceAll("^\\$\\{(.*)}$", "$1");
        String initial = configuration == null ? "" : configuration.getAttribute("default-value");
        String required = "true".equals(value(parameter, "required")) ? " Required." : "";
        return "| `" + name + "` | " + code(property) + " | " + simpleName(value(parameter, "type")) + " | "
                + code(initial) + " | " + prose(value(parameter, "description")) + required + " |";
    }

    private static String row(NestedParameters.Nested nested) {
        return "| `" + nested.name() + "` | " + code(nested.property()) + " | " + simpleName(nested.type()) + " |  | "
                + prose(nested.description()) + " |";
    }

    private static String simpleName(String type) {
        return type.replaceAll("(\\w+\\.)+", "").replace("<", "\\<");
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String prose(String html) {
        return html.replaceAll("</?code>", "`")
                .replaceAll("<p>|</p>|<br ?/?>", " ")
                .replaceAll("</?(em|strong|ul|ol|li|pre)>", "")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .trim();
    }

    private static String value(Element parent, String name) {
        Element found = child(parent, name);
        return found == null ? "" : found.getTextContent();
    }

    private static Element child(Element parent, String name) {
        return parent == null ? null : children(parent, name).findFirst().orElse(null);
    }

    private static Stream<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

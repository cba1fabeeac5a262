package dev.personalbrain.mojo;

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Gives parameters that lie in another one the properties that Maven has for outer ones alone: {@code brain.container.user} is {@code
 * <container><user>}. The command line wins over the pom's element, and that over the pom's {@code <properties>}.
 *
 * @param folder that relative files are taken from
 */
record NestedProperties(Properties commandLine, Properties pom, Path folder) {
    /**
     * Fills the fields of a bean, and of the beans in it.
     *
     * @param name the bean's property: {@code brain.container}
     */
    <T> T fill(String name, T bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (!field.isSynthetic()) {
                fill(name + "." + field.getName(), bean, field);
            }
        }
        return bean;
    }

    private void fill(String name, Object bean, Field field) {
        try {
            field.setAccessible(true);
            if (isBean(field.getType())) {
                fillNested(name, bean, field);
            } else if (commandLine.containsKey(name)) {
                field.set(bean, value(name, commandLine.getProperty(name), field.getType()));
            } else if (field.get(bean) == null && pom.containsKey(name)) {
                field.set(bean, value(name, pom.getProperty(name), field.getType()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** A bean that nobody mentions stays null. */
    private void fillNested(String name, Object bean, Field field) throws ReflectiveOperationException {
        boolean mentioned = isMentioned(commandLine, name) || isMentioned(pom, name);
        if (field.get(bean) == null && mentioned) {
            field.set(bean, field.getType().getConstructor().newInstance());
        }
        if (field.get(bean) != null) {
            fill(name, field.get(bean));
        }
    }

    private static boolean isMentioned(Properties properties, String name) {
        return properties.stringPropertyNames().stream().anyMatch(each -> each.startsWith(name + "."));
    }

    private static boolean isBean(Class<?> type) {
        return type.getPackage().equals(NestedProperties.class.getPackage());
    }

    private Object value(String name, String text, Class<?> type) {
        if (type == List.class) {
            return PropertyText.list(text);
        }
        if (type == Map.class) {
            return PropertyText.map(name, text);
        }
        if (text.isBlank()) {
            return null;
        }
        if (type == File.class) {
            return folder.resolve(text).toFile();
        }
        if (type == Boolean.class) {
            return PropertyText.truth(name, text);
        }
        return type == Integer.class ? PropertyText.number(name, text) : text;
    }
}

package dev.personalbrain.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What can be reached in a tree. */
record Reach(Tree tree) {
    /** The folders of all packages that production may need. */
    Set<String> production() {
        return from(Set.of(Tree.ROOT), need -> true, folder -> true);
    }

    /** The folders of all packages that production cannot do without. */
    Set<String> required() {
        return from(Set.of(Tree.ROOT), need -> !need.isOptional(), folder -> true);
    }

    /**
     * @param starts folders; not among the result, unless something needs them
     * @param needs which to follow
     * @param passable which packages to enter
     */
    Set<String> from(Set<String> starts, Predicate<Tree.Need> needs, Predicate<String> passable) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            String from = open.pop();
            tree.needs(from)
                    .forEach((name, need) -> target(from, name)
                            .filter(folder -> needs.test(need) && passable.test(folder))
                            .filter(reached::add)
                            .ifPresent(open::push));
        }
        return reached;
    }

    private Optional<String> target(String from, String name) {
        return tree.resolve(from, name).map(LockedPackage::folder);
    }
}

package io.roi4j.impl.dataassets;

import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.LineageTraced;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was made of what. An attribute is complete when every chain back from it ends in a source: it is not when it, or
 * anything that it was made from, has an origin that nobody traced, or is made from itself alone.
 */
final class LineageGraph {
    private final Set<String> sources;
    /** What was made from each attribute. */
    private final Map<Attribute, Set<Attribute>> madeFrom = new HashMap<>();
    /** Attributes outside of the sources that some job wrote without an origin. */
    private final Set<Attribute> origins = new HashSet<>();

    private final Set<Attribute> all = new HashSet<>();

    private LineageGraph(Set<String> sources) {
        this.sources = sources;
    }

    /** Those of these attributes that are complete. */
    static Set<Attribute> complete(Set<Attribute> attributes, List<LineageTraced> traced, Set<String> sources) {
        LineageGraph graph = new LineageGraph(sources);
        graph.all.addAll(attributes);
        traced.forEach(graph::add);
        Set<Attribute> complete = new HashSet<>(attributes);
        complete.removeAll(graph.incomplete());
        return complete;
    }

    private void add(LineageTraced fact) {
        if (sources.contains(fact.dataset())) {
            return;
        }
        fact.origins().forEach((name, inputs) -> {
            Attribute output = new Attribute(fact.dataset(), name);
            all.add(output);
            all.addAll(inputs);
            if (inputs.isEmpty()) {
                origins.add(output);
            }
            inputs.forEach(input ->
                    madeFrom.computeIfAbsent(input, any -> new HashSet<>()).add(output));
        });
    }

    private Set<Attribute> incomplete() {
        Set<Attribute> grounded = withAllMadeFrom(all.stream()
                .filter(attribute -> sources.contains(attribute.dataset()))
                .toList());
        Set<Attribute> open = new HashSet<>(all);
        open.removeAll(grounded);
        open.addAll(origins);
        return withAllMadeFrom(open);
    }

    private Set<Attribute> withAllMadeFrom(Collection<Attribute> attributes) {
        Set<Attribute> reached = new HashSet<>(attributes);
        Deque<Attribute> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (Attribute next : madeFrom.getOrDefault(ahead.remove(), Set.of())) {
                if (reached.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return reached;
    }
}

package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes that go into a model, and how much each matters to it. Of several accounts of one model the latest
 * counts. Immutable.
 *
 * @param model the model; its natural key
 * @param at when it was so
 * @param importances the importance of every attribute, at most 10,000; none for a model that is no longer in use
 */
public record ModelAttributes(String model, Instant at, Map<Attribute, Importance> importances) implements SlowFact {
    /** The most attributes of one fact. */
    public static final int MOST = 10_000;

    /** @throws InvalidFactException if the model's name is blank or too long, the time can't be true, or there are too many */
    public ModelAttributes {
        Checks.name("model", model);
        Checks.time("at", at);
        Checks.within("importances", importances.size(), 0, MOST);
        importances.values().forEach(importance -> Objects.requireNonNull(importance, "importances"));
        // Sorted, so that of two accounts of one instant the same one counts everywhere.
        importances = Collections.unmodifiableMap(new TreeMap<>(importances));
    }

    /** The attributes that go into a model whose importances were not measured: enough for the lineage. */
    public static ModelAttributes of(String model, Instant at, Set<Attribute> attributes) {
        return new ModelAttributes(
                model,
                at,
                attributes.stream().collect(Collectors.toMap(Function.identity(), any -> Importance.UNKNOWN)));
    }

    @Override
    public String id() {
        return model;
    }
}

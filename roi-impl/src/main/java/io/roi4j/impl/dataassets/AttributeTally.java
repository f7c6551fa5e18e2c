package io.roi4j.impl.dataassets;

import io.roi4j.SlowFact;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of attributes. Of each data set, model, job and audit the latest account counts, whoever gave it.
 *
 * @param available the attributes that data sets offer
 * @param models those that go into models
 * @param lineage what jobs make of what
 * @param audits what was counted of lineage
 * @param sources the data sets where lineage ends
 */
public record AttributeTally(
        Records<AttributesAvailable, Lost> available,
        Records<ModelAttributes, Lost> models,
        Records<LineageTraced, Lost> lineage,
        Records<LineageAudited, Lost> audits,
        Set<String> sources)
        implements Tally<AttributeTally> {
    /** Nothing. */
    public static final AttributeTally EMPTY = of(List.of(), Set.of());

    public AttributeTally {
        sources = Set.copyOf(sources);
    }

    /** These facts of any kind, as a notebook has them. */
    public static AttributeTally of(List<? extends SlowFact> facts, Set<String> sources) {
        return new AttributeTally(
                records(facts, AttributesAvailable.class),
                records(facts, ModelAttributes.class),
                records(facts, LineageTraced.class),
                records(facts, LineageAudited.class),
                sources);
    }

    private static <F extends SlowFact> Records<F, Lost> records(List<? extends SlowFact> facts, Class<F> kind) {
        return Records.of(
                facts.stream().filter(kind::isInstance).map(kind::cast).toList(), Lost.NONE);
    }

    @Override
    public AttributeTally merge(AttributeTally other) {
        Set<String> all = new HashSet<>(sources);
        all.addAll(other.sources);
        return new AttributeTally(
                available.merge(other.available),
                models.merge(other.models),
                lineage.merge(other.lineage),
                audits.merge(other.audits),
                all);
    }

    /** The attributes that data sets offer. */
    Set<Attribute> offered() {
        return available
                .facts()
                .flatMap(fact -> fact.names().stream().map(name -> new Attribute(fact.dataset(), name)))
                .collect(Collectors.toSet());
    }

    /** The attributes that go into a model. */
    Set<Attribute> inUse() {
        return models.facts()
                .flatMap(fact -> fact.importances().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Whether anything was told of attributes in models or data sets. */
    boolean told() {
        return Stream.of(available, models).anyMatch(records -> !records.known().isEmpty());
    }

    /** Whether anything was told of where attributes come from. */
    boolean traced() {
        return !lineage.known().isEmpty() || !sources.isEmpty();
    }

    /** Whether there was no room for some of this. */
    static boolean dropped(Records<?, Lost> records) {
        return records.compacted().facts() > 0;
    }
}

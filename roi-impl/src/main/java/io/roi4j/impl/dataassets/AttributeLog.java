package io.roi4j.impl.dataassets;

import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.dataassets.OpenLineage;
import io.roi4j.impl.RoomContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes what is told of attributes. Safe for use by several threads. */
final class AttributeLog {
    /** How many attributes and origins of one kind are kept. */
    static final int ATTRIBUTES = 20_000;
    /** How many sources are kept. */
    static final int SOURCES = 10_000;

    private final RoomContext context;
    private final LatestLog<AttributesAvailable> available =
            new LatestLog<>(ATTRIBUTES, fact -> fact.names().size());
    private final LatestLog<ModelAttributes> models =
            new LatestLog<>(ATTRIBUTES, fact -> fact.importances().size());
    private final LatestLog<LineageTraced> lineage = new LatestLog<>(ATTRIBUTES, LineageTraced::size);
    private final LatestLog<LineageAudited> audits = new LatestLog<>(SOURCES, fact -> 0);
    private final Set<String> sources = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sourcesTaken = new AtomicInteger();

    AttributeLog(RoomContext context) {
        this.context = context;
    }

    void available(@Nullable AttributesAvailable fact) {
        add(available, fact);
    }

    void model(@Nullable ModelAttributes fact) {
        add(models, fact);
    }

    void traced(@Nullable LineageTraced fact) {
        add(lineage, fact);
    }

    void audited(@Nullable LineageAudited fact) {
        add(audits, fact);
    }

    private <F extends SlowFact> void add(LatestLog<F> log, @Nullable F fact) {
        if (context.accepts(fact) && fact != null && context.inTime(fact.at())) {
            log.add(fact);
        }
    }

    void openLineage(@Nullable Map<String, ?> runEvent) {
        if (context.open()) {
            OpenLineage read = OpenLineage.of(runEvent);
            read.refusal().ifPresent(context::refuse);
            read.lineage().forEach(this::traced);
        }
    }

    void source(@Nullable String dataset) {
        if (!context.open()) {
            return;
        } else if (dataset == null || dataset.isBlank() || dataset.length() > Attribute.MAX_DATASET) {
            context.refuse(Reason.INVALID_INPUT);
        } else if (!sources.contains(dataset) && !taken(dataset)) {
            context.refuse(Reason.OUT_OF_RANGE);
        }
    }

    /** Takes a place first and gives it back on a lost race, so that racing threads can't overshoot the cap. */
    private boolean taken(String dataset) {
        if (sourcesTaken.incrementAndGet() > SOURCES) {
            sourcesTaken.decrementAndGet();
            return sources.contains(dataset);
        }
        if (!sources.add(dataset)) {
            sourcesTaken.decrementAndGet();
        }
        return true;
    }

    AttributeTally tally() {
        return new AttributeTally(available.records(), models.records(), lineage.records(), audits.records(), sources);
    }
}

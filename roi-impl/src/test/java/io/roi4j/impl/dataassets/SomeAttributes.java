package io.roi4j.impl.dataassets;

import io.roi4j.SlowFact;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Facts about few attributes, data sets and models, so that they meet. */
final class SomeAttributes {
    private static final Arbitrary<String> NAMES = Arbitraries.of("a", "b", "c", "d");
    private static final Arbitrary<Attribute> ATTRIBUTES =
            Combinators.combine(Arbitraries.of("crm", "web", "raw"), NAMES).as(Attribute::new);
    /** Few instants, so that accounts of one instant meet too. */
    private static final Arbitrary<Instant> TIMES =
            Arbitraries.integers().between(0, 5).map(days -> Facts.NOW.minusSeconds(86_400L * days));

    private SomeAttributes() {}

    static Arbitrary<List<SlowFact>> facts() {
        return Arbitraries.<SlowFact>oneOf(available(), models(), lineage(), audits())
                .list()
                .ofMaxSize(15);
    }

    private static Arbitrary<AttributesAvailable> available() {
        return Combinators.combine(Arbitraries.of("crm", "web"), TIMES, NAMES.set())
                .as(AttributesAvailable::new);
    }

    private static Arbitrary<ModelAttributes> models() {
        return Combinators.combine(
                        NAMES,
                        TIMES,
                        Arbitraries.maps(ATTRIBUTES, importances()).ofMaxSize(6))
                .as(ModelAttributes::new);
    }

    private static Arbitrary<Importance> importances() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.02, 1e30, -1e30, 1e-300),
                Arbitraries.doubles().between(-1, 5));
        Arbitrary<Importance> repeated = Combinators.combine(
                        Arbitraries.integers().between(2, 50),
                        values,
                        Arbitraries.doubles().between(0, 2))
                .as(Importance::new);
        return Arbitraries.oneOf(Arbitraries.just(Importance.UNKNOWN), values.map(Importance::of), repeated);
    }

    private static Arbitrary<LineageTraced> lineage() {
        return Combinators.combine(
                        Arbitraries.of("etl", "load"),
                        Arbitraries.of("crm", "web"),
                        TIMES,
                        Arbitraries.maps(NAMES, ATTRIBUTES.set().ofMaxSize(3)).ofMaxSize(4))
                .as(LineageTraced::new);
    }

    private static Arbitrary<LineageAudited> audits() {
        return Combinators.combine(
                        NAMES,
                        TIMES,
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.of(true, false))
                .as((id, at, complete, others, sampled) ->
                        new LineageAudited(id, at, complete + others, complete, sampled));
    }
}

package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.SlowFact;
import io.roi4j.dataassets.AttributeUse;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Lineage;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Laws;
import io.roi4j.impl.tally.Lost;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class AttributeProperties {
    @Provide
    Arbitrary<List<SlowFact>> facts() {
        return SomeAttributes.facts();
    }

    private static AttributeTally tally(List<SlowFact> facts) {
        return AttributeTally.of(facts, Set.of("raw"));
    }

    private static Inputs<DataAssetsTally> inputs(List<SlowFact> now, List<SlowFact> before) {
        return Facts.inputs(DataAssetsTally.of(tally(now)), DataAssetsTally.of(tally(before)));
    }

    @Property(tries = 300)
    void merging(
            @ForAll("facts") List<SlowFact> a, @ForAll("facts") List<SlowFact> b, @ForAll("facts") List<SlowFact> c) {
        Laws.hold(AttributeTally.EMPTY, tally(a), tally(b), tally(c));
    }

    @Property
    void dropped(@ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b, @ForAll byte c) {
        Laws.hold(Lost.NONE, new Lost(a), new Lost(b), new Lost(Math.abs((long) c)));
    }

    @Property(tries = 300)
    void everySplitMergesToTheWhole(@ForAll("facts") List<SlowFact> facts, @ForAll Random random) {
        List<SlowFact> here = new ArrayList<>();
        List<SlowFact> there = new ArrayList<>();
        facts.forEach(fact -> (random.nextBoolean() ? here : there).add(fact));
        assertThat(tally(here).merge(tally(there))).isEqualTo(tally(facts));
    }

    @Property(tries = 300)
    void everyMeasureIsSound(@ForAll("facts") List<SlowFact> now, @ForAll("facts") List<SlowFact> before) {
        Inputs<DataAssetsTally> inputs = inputs(now, before);
        Sound.metrics(DataAssetsFormulas.metrics(inputs));
        DataAssetsOptions fixed = DataAssetsOptions.DEFAULT.withThreshold(0.02);
        Sound.metrics(DataAssetsFormulas.metrics(inputs, fixed));
    }

    @Property(tries = 300)
    void partsAreNoMoreThanTheWhole(@ForAll("facts") List<SlowFact> facts) {
        AttributeUse use = AttributeFormulas.attributes(inputs(facts, List.of()), OptionalDouble.of(0.02));
        use.usedAttributes()
                .value()
                .ifPresent(used -> assertThat(used)
                        .isLessThanOrEqualTo(use.availableAttributes().value().orElseThrow()));
        use.effectiveNumberOfAttributes()
                .value()
                .ifPresent(number -> assertThat(number)
                        .isBetween(
                                1 - 1e-9,
                                1e-9 + use.effectiveNumberOfAttributes().observations()));
        Lineage lineage = LineageFormulas.lineage(inputs(facts, List.of()));
        lineage.lineageCoverage()
                .value()
                .ifPresent(share -> assertThat(share)
                        .isEqualTo(lineage.tracedAttributes().value().orElseThrow()
                                / lineage.attributesInUse().value().orElseThrow()));
    }

    @Property(tries = 300)
    void aHigherThresholdUsesNoMore(@ForAll("facts") List<SlowFact> facts) {
        Inputs<DataAssetsTally> inputs = inputs(facts, List.of());
        double low = used(inputs, 0.05);
        assertThat(used(inputs, 0.5)).isLessThanOrEqualTo(low);
    }

    private static double used(Inputs<DataAssetsTally> inputs, double threshold) {
        return AttributeFormulas.usedAttributes(inputs, OptionalDouble.of(threshold))
                .value()
                .orElse(0);
    }

    @Property(tries = 300)
    void moreSourcesNeverLoseLineage(@ForAll("facts") List<SlowFact> facts) {
        Inputs<DataAssetsTally> few = Facts.inputs(DataAssetsTally.of(AttributeTally.of(facts, Set.of("raw"))));
        Inputs<DataAssetsTally> more = Facts.inputs(DataAssetsTally.of(AttributeTally.of(facts, Set.of("raw", "web"))));
        assertThat(LineageFormulas.tracedAttributes(more).value().orElse(0))
                .isGreaterThanOrEqualTo(
                        LineageFormulas.tracedAttributes(few).value().orElse(0));
    }

    @Property(tries = 200)
    void neitherOrderNorRepetitionOfFactsMatters(@ForAll("facts") List<SlowFact> facts, @ForAll Random random) {
        List<SlowFact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled).calculate()).isEqualTo(told(facts).calculate());
    }

    private static DataAssetsCalculator told(List<SlowFact> facts) {
        DataAssetsCalculator room = StreamingRoi.builder()
                .clock(InstantSource.fixed(Facts.NOW))
                .build()
                .initiative("x")
                .dataAssets();
        room.declareSource("raw");
        facts.forEach(fact -> tell(room, fact));
        return room;
    }

    private static void tell(DataAssetsCalculator room, SlowFact fact) {
        if (fact instanceof AttributesAvailable available) {
            room.attributesAvailable(available);
        } else if (fact instanceof ModelAttributes model) {
            room.modelAttributes(model);
        } else if (fact instanceof LineageTraced traced) {
            room.lineageTraced(traced);
        } else {
            room.lineageAudited((LineageAudited) fact);
        }
    }
}

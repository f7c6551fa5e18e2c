package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Total;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.impl.tally.Laws;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ResultsProperties {
    @Provide
    static Arbitrary<List<CustomerFact>> facts() {
        return SomeCustomers.slow().list().ofMaxSize(12);
    }

    private static Results sum(List<CustomerFact> facts) {
        return facts.stream().map(Results::of).reduce(Results.EMPTY, Results::merge);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void resultsMerge(
            @ForAll("facts") List<CustomerFact> a,
            @ForAll("facts") List<CustomerFact> b,
            @ForAll("facts") List<CustomerFact> c) {
        Laws.hold(Results.EMPTY, sum(a), sum(b), sum(c));
        List<CustomerFact> both = new ArrayList<>(a);
        both.addAll(b);
        assertThat(sum(a).merge(sum(b))).isEqualTo(sum(both));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theHighestIsNoLowerThanEither(@ForAll("facts") List<CustomerFact> a, @ForAll("facts") List<CustomerFact> b)
            throws ReflectiveOperationException {
        Results highest = sum(a).highest(sum(b));
        assertThat(highest).isEqualTo(sum(b).highest(sum(a))).isEqualTo(highest.highest(sum(a)));
        for (RecordComponent component : highest.totals().getClass().getRecordComponents()) {
            double most = ((Total) component.getAccessor().invoke(highest.totals())).sum();
            assertThat(most)
                    .isGreaterThanOrEqualTo(((Total) component.getAccessor().invoke(sum(a).totals())).sum())
                    .isGreaterThanOrEqualTo(((Total) component.getAccessor().invoke(sum(b).totals())).sum());
        }
    }

    /** To the ten-thousandth in which polarities are kept. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void polaritiesAboveLessThoseBelowAreTheSum(
            @ForAll @Size(max = 20) List<@DoubleRange(min = -1, max = 1) Double> polarities) {
        Polarity all = polarities.stream()
                .map(polarity -> Polarity.of(polarity, Weight.ONE))
                .reduce(Polarity.NONE, Polarity::merge);
        double above = polarities.stream().mapToDouble(y -> Math.max(0, y)).sum();
        double below = polarities.stream().mapToDouble(y -> Math.max(0, -y)).sum();
        assertThat(all.above()).isCloseTo(above, within(2e-3)).isGreaterThanOrEqualTo(0);
        assertThat(all.below()).isCloseTo(below, within(2e-3)).isGreaterThanOrEqualTo(0);
    }
}

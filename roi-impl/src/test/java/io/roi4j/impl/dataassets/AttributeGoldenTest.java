package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributeUse;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 5.4, told to the running library. */
class AttributeGoldenTest {
    private static final GoldenCase GOLDEN = GoldenCase.definition("5.4");

    private final Live live = new Live();
    private final DataAssetsCalculator room = live.after().dataAssets();

    private AttributeUse told(Importance... importances) {
        Map<Attribute, Importance> byAttribute = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        for (Importance importance : importances) {
            String name = "x" + names.size();
            names.add(name);
            byAttribute.put(new Attribute("features", name), importance);
        }
        room.attributesAvailable(new AttributesAvailable("features", live.now(), names));
        room.modelAttributes(new ModelAttributes("churn", live.now(), byAttribute));
        return room.calculate().attributes();
    }

    private static Importance[] scaled(double factor) {
        return java.util.Arrays.stream(GOLDEN.numbers("normalised_importance"))
                .mapToObj(share -> Importance.of(factor * share))
                .toArray(Importance[]::new);
    }

    @Test
    @DisplayName("definitions 5.4: eight attributes, threshold 0.02, on any scale of the importances")
    void attributeUtilisation() {
        room.importanceThreshold(GOLDEN.number("threshold"));
        for (double scale : new double[] {1, 0.37, 1e6}) {
            live.passDays(1);
            AttributeUse use = told(scaled(scale));
            GOLDEN.check("used", Sound.value(use.usedAttributes()));
            GOLDEN.check("utilisation", Sound.value(use.attributeUtilisation()));
            GOLDEN.check("effective_number_of_attributes", Sound.value(use.effectiveNumberOfAttributes()));
            assertThat(use.attributeUtilisation().estimate().interval()).isEmpty();
        }
    }

    @Test
    @DisplayName("catalogue 5.4: without a threshold the lower t limit decides; scipy x.mean() - t.ppf(.975, 2) * "
            + "x.std(ddof=1) / 3**.5 is -0.0048 of .01, .02, .03 and 0.0175 of .019, .020, .021")
    void lowerLimits() {
        AttributeUse use = told(
                Importance.ofRepeats(0.01, 0.02, 0.03),
                Importance.ofRepeats(0.019, 0.020, 0.021),
                Importance.ofRepeats(-0.5, -0.4, -0.6),
                new Importance(10, 0.3, 0.1));
        assertThat(Sound.value(use.usedAttributes())).isEqualTo(2);
        assertThat(Sound.value(use.attributeUtilisation())).isEqualTo(0.5);
    }

    @Test
    @DisplayName("catalogue 5.4: measured once, nothing says whether an importance is chance")
    void measuredOnce() {
        AttributeUse use = told(scaled(1));
        Sound.absent(use.attributeUtilisation(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(use.usedAttributes(), Reason.INSUFFICIENT_SAMPLE);
        GOLDEN.check("effective_number_of_attributes", Sound.value(use.effectiveNumberOfAttributes()));
    }

    @Test
    @DisplayName("catalogue 5.4: all importances 0, and negative ones, which count as 0")
    void allZero() {
        AttributeUse use = told(Importance.of(0), Importance.of(-0.2), Importance.ofRepeats(0, 0));
        assertThat(Sound.value(use.attributeUtilisation())).isZero();
        Sound.absent(use.effectiveNumberOfAttributes(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("catalogue 5.4: no attribute is available")
    void zeroAvailable() {
        room.attributesAvailable(new AttributesAvailable("features", live.now(), Set.of()));
        Sound.absent(room.calculate().attributes().attributeUtilisation(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("catalogue 5.4: max over models; the weights 1/2, 1/2 and 1 scale to 1/4, 1/4, 1/2: 1/(3/8)")
    void maxOverModels() {
        Attribute a = new Attribute("features", "a");
        Attribute b = new Attribute("features", "b");
        Attribute c = new Attribute("features", "c");
        room.attributesAvailable(new AttributesAvailable("features", live.now(), Set.of("a", "b", "c", "d")));
        room.modelAttributes(new ModelAttributes("one", live.now(), Map.of(a, Importance.of(7), b, Importance.of(7))));
        room.modelAttributes(new ModelAttributes("two", live.now(), Map.of(c, Importance.of(0.1))));
        room.importanceThreshold(0.5);
        AttributeUse use = room.calculate().attributes();
        assertThat(Sound.value(use.effectiveNumberOfAttributes())).isCloseTo(8 / 3.0, within(1e-12));
        assertThat(Sound.value(use.attributeUtilisation())).isEqualTo(0.75);
        assertThat(List.of(Sound.value(use.usedAttributes()), Sound.value(use.availableAttributes())))
                .containsExactly(3.0, 4.0);
    }
}

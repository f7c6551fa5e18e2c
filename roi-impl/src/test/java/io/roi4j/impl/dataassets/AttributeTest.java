package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributeUse;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributeTest {
    private static final Importance CERTAIN = new Importance(10, 1, 0.1);

    private final Live live = new Live();
    private final DataAssetsCalculator room = live.after().dataAssets();

    private AttributeUse use() {
        return room.calculate().attributes();
    }

    private void offers(DataAssetsCalculator calculator, String dataset, String... names) {
        calculator.attributesAvailable(new AttributesAvailable(dataset, live.now(), Set.of(names)));
    }

    private void model(DataAssetsCalculator calculator, String model, Importance importance, String... names) {
        Map<Attribute, Importance> all =
                Set.of(names).stream().collect(Collectors.toMap(name -> new Attribute("crm", name), any -> importance));
        calculator.modelAttributes(new ModelAttributes(model, live.now(), all));
    }

    @Test
    void nothingToldIsNoData() {
        Sound.absent(use().attributeUtilisation(), Reason.NO_DATA);
        Sound.absent(use().effectiveNumberOfAttributes(), Reason.NO_DATA);
        Sound.absent(use().usedAttributes(), Reason.NO_DATA);
        Sound.absent(use().availableAttributes(), Reason.NO_DATA);
        Sound.absent(use().unknownAttributes(), Reason.NO_DATA);
    }

    @Test
    void importancesOfNothingAvailableAreAZeroDenominator() {
        model(room, "churn", CERTAIN, "a", "b");
        Sound.absent(use().attributeUtilisation(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(use().unknownAttributes())).isEqualTo(2);
        assertThat(Sound.value(use().availableAttributes())).isZero();
    }

    @Test
    void availableAttributesWithoutImportancesAreNotRecorded() {
        offers(room, "crm", "a");
        Sound.absent(use().attributeUtilisation(), Reason.NOT_RECORDED);
        model(room, "churn", Importance.UNKNOWN, "a");
        Sound.absent(use().attributeUtilisation(), Reason.NOT_RECORDED);
    }

    @Test
    void theSameNameInAnotherDataSetIsAnotherAttribute() {
        offers(room, "crm", "id");
        offers(room, "shop", "id");
        model(room, "churn", CERTAIN, "id");
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(0.5);
    }

    @Test
    void whatIsNotAvailableIsInNoRatio() {
        offers(room, "crm", "a", "b");
        model(room, "churn", CERTAIN, "a", "leak");
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(0.5);
        assertThat(Sound.value(use().unknownAttributes())).isEqualTo(1);
    }

    @Test
    void anUnmeasuredAttributeLeavesTheFigureIncomplete() {
        offers(room, "crm", "a", "b");
        model(room, "churn", CERTAIN, "a");
        assertThat(use().attributeUtilisation().warnings()).isEmpty();
        model(room, "fraud", Importance.UNKNOWN, "b");
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(0.5);
        assertThat(use().attributeUtilisation().warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    void aModelThatIsNoLongerInUseDropsOut() {
        offers(room, "crm", "a", "b");
        model(room, "churn", CERTAIN, "a");
        model(room, "fraud", CERTAIN, "b");
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(1);
        live.passDays(1);
        model(room, "fraud", CERTAIN);
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(0.5);
    }

    @Test
    void anEarlierAccountAndTheSameAgainChangeNothing() {
        offers(room, "crm", "a", "b");
        model(room, "churn", CERTAIN, "a");
        AttributeUse before = use();
        room.attributesAvailable(new AttributesAvailable("crm", live.now().minusSeconds(1), Set.of("z")));
        room.modelAttributes(new ModelAttributes("churn", live.now().minusSeconds(1), Map.of()));
        offers(room, "crm", "b", "a");
        model(room, "churn", CERTAIN, "a");
        assertThat(use()).isEqualTo(before);
    }

    @Test
    void aThresholdThatIsReachedButForRoundingIsReached() {
        offers(room, "crm", "a", "b", "c");
        model(room, "churn", Importance.of(0.1), "a", "b", "c");
        room.importanceThreshold(1 / 3.0);
        assertThat(Sound.value(use().usedAttributes())).isEqualTo(3);
    }

    @Test
    void allOfManyIsExactlyOne() {
        String[] names = IntStream.range(0, 49).mapToObj(i -> "x" + i).toArray(String[]::new);
        offers(room, "crm", names);
        model(room, "churn", CERTAIN, names);
        assertThat(Sound.value(use().attributeUtilisation())).isEqualTo(1);
    }

    @Test
    void theBaselineIsComparedWithoutAnInterval() {
        DataAssetsCalculator before = live.before().dataAssets();
        offers(before, "crm", "a", "b", "c", "d");
        model(before, "rules", CERTAIN, "a");
        offers(room, "crm", "a", "b", "c", "d");
        model(room, "churn", CERTAIN, "a", "b", "c");
        var comparison = use().attributeUtilisation().comparison();
        assertThat(comparison.absolute().value()).hasValue(0.5);
        assertThat(comparison.relative().value()).hasValue(2);
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(comparison.observations()).isEqualTo(4);
        Sound.metrics(room.calculate());
    }

    @Test
    void whatThereIsNoRoomForIsDroppedByAgeAndSaid() {
        for (int i = 0; i < 10; i++) {
            Set<String> names = IntStream.range(0, 4_000).mapToObj(n -> "x" + n).collect(Collectors.toSet());
            room.attributesAvailable(new AttributesAvailable("d" + i, live.now().minusSeconds(i), names));
        }
        assertThat(Sound.value(use().availableAttributes())).isEqualTo(4 * 4_000);
        assertThat(use().availableAttributes().warnings()).containsExactly(Warning.INCOMPLETE);
        room.attributesAvailable(new AttributesAvailable("late", live.now().plusSeconds(1), Set.of("x")));
        assertThat(Sound.value(use().availableAttributes())).isEqualTo(4 * 4_000 + 1);
    }
}

package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.Warning;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.OneHop;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataAssetsComparedTest {
    private static final Importance CERTAIN = new Importance(10, 1, 0.1);

    private static Attribute crm(String name) {
        return new Attribute("crm", name);
    }

    private static AttributesAvailable offer(String... names) {
        return new AttributesAvailable("crm", NOW, Set.of(names));
    }

    private static ModelAttributes model(String id, Map<Attribute, Importance> importances) {
        return new ModelAttributes(id, NOW, importances);
    }

    private static LineageTraced load() {
        return new LineageTraced("load", "crm", NOW, Map.of("a", Set.of(new Attribute("raw", "a"))));
    }

    private static DataAssetsTally tally(SlowFact... facts) {
        return new DataAssetsTally(
                daysAgo(10),
                Map.of("crm", Facts.dataset(70, 4, daysAgo(1)), "web", Facts.dataset(30, 0, Long.MIN_VALUE)),
                DataWork.EMPTY,
                DataWork.EMPTY,
                AttributeTally.of(List.of(facts), Set.of("raw")));
    }

    @Test
    void eachMeasureIsThatOfTheFormulaOfItsName() {
        Inputs<DataAssetsTally> inputs = Facts.inputs(
                tally(offer("a", "b"), model("churn", Map.of(crm("a"), CERTAIN, crm("x"), CERTAIN)), load()));
        var metrics = DataAssetsFormulas.metrics(inputs);
        OneHop.check(
                metrics,
                List.of(inputs, OptionalDouble.empty(), DataAssetsFormulas.LOOK_BACK),
                DataAssetsFormulas.class,
                AttributeFormulas.class,
                LineageFormulas.class,
                ProcessingFormulas.class);
        assertThat(DataAssetsFormulas.datasetAccessFrequency(inputs, "crm"))
                .isEqualTo(metrics.datasets().get("crm").datasetAccessFrequency());
        assertThat(Sound.value(metrics.lineage().lineageCoverage())).isEqualTo(0.5);
        AllMeasures.withoutBaseline(metrics);
    }

    @Test
    void whatNoDataSetOffersIsUnknownMeasuredOrNot() {
        var use = AttributeFormulas.attributes(
                Facts.inputs(tally(
                        offer("a", "b"),
                        model(
                                "churn",
                                Map.of(
                                        crm("a"), CERTAIN,
                                        crm("b"), Importance.UNKNOWN,
                                        crm("x"), CERTAIN,
                                        crm("y"), Importance.UNKNOWN,
                                        crm("z"), Importance.UNKNOWN)))),
                OptionalDouble.empty());
        assertThat(Sound.value(use.unknownAttributes())).isEqualTo(3);
        assertThat(use.unknownAttributes().observations()).isEqualTo(5);
        assertThat(use.effectiveNumberOfAttributes().observations()).isEqualTo(2);
        // a and x matter alike
        assertThat(Sound.value(use.effectiveNumberOfAttributes())).isEqualTo(2);
    }

    @Test
    void whatFoundNoRoomLeavesTheFiguresIncomplete() {
        AttributeTally whole = AttributeTally.of(
                List.of(
                        offer("a", "b"),
                        model("churn", Map.of(crm("a"), CERTAIN)),
                        load(),
                        new LineageAudited("audit", NOW, 4, 3, true)),
                Set.of("raw"));
        var models = new AttributeTally(
                whole.available(), dropped(whole.models()), whole.lineage(), whole.audits(), whole.sources());
        var available = new AttributeTally(
                dropped(whole.available()), whole.models(), whole.lineage(), whole.audits(), whole.sources());
        var lineage = new AttributeTally(
                whole.available(), whole.models(), dropped(whole.lineage()), whole.audits(), whole.sources());
        var audits = new AttributeTally(
                whole.available(), whole.models(), whole.lineage(), dropped(whole.audits()), whole.sources());
        assertIncomplete(whole, false, false);
        assertIncomplete(models, true, true);
        assertIncomplete(available, true, false);
        assertIncomplete(lineage, false, true);
        assertIncomplete(audits, false, false);
        AttributeTally counted = new AttributeTally(
                whole.available(), whole.models(), AttributeTally.EMPTY.lineage(), dropped(whole.audits()), Set.of());
        assertIncomplete(counted, false, true);
    }

    private static <F extends SlowFact> Records<F, Lost> dropped(Records<F, Lost> records) {
        return new Records<>(records.known(), new Lost(1), NOW.minusSeconds(1));
    }

    private static void assertIncomplete(AttributeTally tally, boolean use, boolean lineage) {
        var metrics = DataAssetsFormulas.metrics(Facts.inputs(DataAssetsTally.of(tally)));
        assertThat(metrics.attributes().attributeUtilisation().warnings().contains(Warning.INCOMPLETE))
                .isEqualTo(use);
        assertThat(metrics.lineage().lineageCoverage().warnings().contains(Warning.INCOMPLETE))
                .isEqualTo(lineage);
    }

    @Test
    void anAuditOfNothingHasNoShare() {
        var lineage = DataAssetsFormulas.metrics(Facts.inputs(DataAssetsTally.of(
                        AttributeTally.of(List.of(new LineageAudited("audit", NOW, 0, 0, false)), Set.of()))))
                .lineage();
        Sound.absent(lineage.lineageCoverage(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(lineage.attributesInUse())).isZero();
    }

    @Test
    void checksOfTenDaysKnowThatTheDaysDiffer() {
        Live live = new Live();
        var room = live.after().dataAssets();
        for (int day = 0; day < 10; day++) {
            live.passDays(1);
            room.qualityChecked(live.millis(), 9, 10);
            assertThat(room.calculate()
                            .lineage()
                            .qualityCheckPassRate()
                            .warnings()
                            .contains(Warning.INDEPENDENCE_ASSUMED))
                    .isEqualTo(day < 9);
        }
    }

    @Test
    void withoutACatalogueNobodyKnowsHowManyDataSetsAModelReads() {
        var room = new Live().after().dataAssets();
        room.dataset("crm").accessed("churn");
        Sound.absent(room.calculate().models().get("churn").datasetsRead(), Reason.NO_DATA);
        room.dataset("web").stored(1);
        assertThat(Sound.value(room.calculate().models().get("churn").datasetsRead()))
                .isZero();
    }
}

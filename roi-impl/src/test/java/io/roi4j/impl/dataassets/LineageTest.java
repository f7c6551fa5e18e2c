package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineageTest {
    private final Live live = new Live();
    private final DataAssetsCalculator room = live.after().dataAssets();

    private static Set<Attribute> attributes(String... paths) {
        return Arrays.stream(paths)
                .map(path -> path.split("\\.", -1))
                .map(parts -> new Attribute(parts[0], parts[1]))
                .collect(Collectors.toSet());
    }

    private void inUse(String... paths) {
        room.modelAttributes(ModelAttributes.of("churn", live.now(), attributes(paths)));
    }

    private void made(String path, String... from) {
        String[] parts = path.split("\\.", -1);
        room.lineageTraced(
                new LineageTraced("job of " + path, parts[0], live.now(), Map.of(parts[1], attributes(from))));
    }

    private Ratio coverage() {
        return room.calculate().lineage().lineageCoverage();
    }

    @Nested
    class Chains {
        @Test
        void anAttributeOfASourceIsComplete() {
            inUse("crm.age");
            room.declareSource("crm");
            assertThat(Sound.value(coverage())).isEqualTo(1);
        }

        @Test
        void aChainOverSeveralJobsIsComplete() {
            inUse("features.age", "features.spend");
            made("features.age", "clean.age");
            made("clean.age", "raw.birthday", "raw.today");
            made("features.spend", "nobody.knows");
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isEqualTo(0.5);
        }

        @Test
        void oneOpenEndIsEnoughToBeIncomplete() {
            inUse("features.age");
            made("features.age", "raw.birthday", "nobody.knows");
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isZero();
        }

        @Test
        void anAttributeThatFeedsOnItselfNeedsAnotherOrigin() {
            inUse("features.sum", "features.lost");
            made("features.sum", "features.sum", "raw.amount");
            made("features.lost", "features.lost");
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isEqualTo(0.5);
        }

        @Test
        void circlesOfJobsEnd() {
            inUse("a.x", "c.x");
            made("a.x", "b.x");
            made("b.x", "a.x");
            made("c.x", "a.x", "raw.amount");
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isZero();
            live.passDays(1);
            made("a.x", "b.x", "raw.amount");
            assertThat(Sound.value(coverage())).isEqualTo(1);
        }

        @Test
        void whatDifferentJobsWriteAddsUp() {
            inUse("features.age");
            room.declareSource("raw");
            room.lineageTraced(new LineageTraced("one", "features", live.now(), Map.of("age", attributes("raw.a"))));
            assertThat(Sound.value(coverage())).isEqualTo(1);
            room.lineageTraced(new LineageTraced("two", "features", live.now(), Map.of("age", Set.of())));
            assertThat(Sound.value(coverage())).isZero();
        }

        @Test
        void theLatestAccountOfAJobCountsInWhateverOrder() {
            inUse("features.age");
            room.declareSource("raw");
            room.lineageTraced(new LineageTraced("one", "features", live.now(), Map.of("age", attributes("raw.a"))));
            room.lineageTraced(new LineageTraced(
                    "one", "features", live.now().minusSeconds(9), Map.of("age", attributes("old.a"))));
            assertThat(Sound.value(coverage())).isEqualTo(1);
        }

        @Test
        void aSourceNeedsNoLineageOfItsOwn() {
            inUse("raw.a");
            made("raw.a", "nobody.knows");
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isEqualTo(1);
        }
    }

    @Nested
    class Missing {
        @Test
        void nothingToldIsNoData() {
            Sound.absent(coverage(), Reason.NO_DATA);
            Sound.absent(room.calculate().lineage().tracedAttributes(), Reason.NO_DATA);
        }

        @Test
        void attributesWithoutAnyLineageAreNotRecorded() {
            inUse("features.age");
            Sound.absent(coverage(), Reason.NOT_RECORDED);
        }

        @Test
        void lineageWithoutModelsIsNotRecorded() {
            made("features.age", "raw.a");
            Sound.absent(coverage(), Reason.NOT_RECORDED);
        }

        @Test
        void noAttributeInUseIsAZeroDenominator() {
            inUse();
            made("features.age", "raw.a");
            Sound.absent(coverage(), Reason.ZERO_DENOMINATOR);
            room.lineageAudited(new LineageAudited("churn", live.now(), 0, 0, true));
            Sound.absent(coverage(), Reason.ZERO_DENOMINATOR);
        }
    }

    @Nested
    class Audits {
        @Test
        void differentOnesAddUpAndTheLatestOfTheSameCounts() {
            room.lineageAudited(new LineageAudited("churn", live.now(), 10, 9, false));
            room.lineageAudited(new LineageAudited("churn", live.now().minusSeconds(5), 10, 1, true));
            room.lineageAudited(new LineageAudited("fraud", live.now(), 30, 11, false));
            assertThat(Sound.value(coverage())).isEqualTo(0.5);
            assertThat(coverage().observations()).isEqualTo(40);
            assertThat(coverage().estimate().interval()).isEmpty();
        }

        @Test
        void tracedLineageCountsMore() {
            room.lineageAudited(new LineageAudited("churn", live.now(), 10, 9, false));
            inUse("raw.a");
            assertThat(Sound.value(coverage())).isEqualTo(0.9);
            room.declareSource("raw");
            assertThat(Sound.value(coverage())).isEqualTo(1);
        }

        @Test
        void twoSamplesAreComparedByNewcombesMethod() {
            // Newcombe (1998) Stat Med 17:873, Table II, method 10: 56/70 - 48/80 is 0.0524 to 0.3339.
            live.before().dataAssets().lineageAudited(new LineageAudited("churn", live.now(), 80, 48, true));
            room.lineageAudited(new LineageAudited("churn", live.now(), 70, 56, true));
            Sound.limits(coverage().comparison().absolute(), 0.0524, 0.3339, 5e-5);
            assertThat(coverage().comparison().verdict()).isEqualTo(Verdict.BETTER);
        }

        @Test
        void moreThanThereIsRoomForLeavesTheFigureIncomplete() {
            for (int i = 0; i <= AttributeLog.SOURCES; i++) {
                room.lineageAudited(new LineageAudited("audit " + i, live.now().minusSeconds(i), 2, 1, false));
            }
            assertThat(Sound.value(coverage())).isEqualTo(0.5);
            assertThat(coverage().observations()).isEqualTo(2L * AttributeLog.SOURCES);
            assertThat(coverage().warnings()).containsExactly(Warning.INCOMPLETE);
        }
    }

    @Nested
    class Checks {
        @Test
        void tenDaysShowTheClusters() {
            for (int day = 0; day < 12; day++) {
                room.qualityChecked(Inference.UNKNOWN, day % 2 == 0 ? 100 : 60, 100);
                live.passDays(1);
            }
            Ratio rate = room.calculate().lineage().qualityCheckPassRate();
            assertThat(Sound.value(rate)).isCloseTo(0.8, within(1e-12));
            assertThat(rate.warnings()).isEmpty();
            // Of 1,200 independent checks the lower limit would be 0.776.
            assertThat(Sound.interval(rate.estimate()).lower()).isLessThan(0.75);
        }

        @Test
        void aWindowHoldsItsOwnChecks() {
            room.qualityChecked(false);
            live.passDays(10);
            room.qualityChecked(true);
            assertThat(Sound.value(room.calculate(Window.lastDays(2)).lineage().qualityCheckPassRate()))
                    .isEqualTo(1);
            assertThat(Sound.value(room.calculate().lineage().qualityCheckPassRate()))
                    .isEqualTo(0.5);
            assertThat(room.calculate(Window.lastDays(2))
                            .totals()
                            .qualityChecks()
                            .sum())
                    .isEqualTo(2);
            assertThat(room.calculate().totals().qualityChecksPassed().sum()).isEqualTo(1);
        }

        @Test
        void aLongWindowIsCutOnceSomethingIsForgotten() {
            for (int day = 0; day < 420; day++) {
                room.qualityChecked(true);
                room.processed(1, 1);
                live.passDays(1);
            }
            var metrics = room.calculate(Window.lastDays(500));
            assertThat(metrics.lineage().qualityCheckPassRate().warnings()).contains(Warning.HORIZON_CUT);
            assertThat(metrics.processing().processingLatency().warnings()).contains(Warning.HORIZON_CUT);
            assertThat(metrics.processing().retrievalShare().warnings()).contains(Warning.HORIZON_CUT);
            var all = room.calculate(Window.ALL);
            assertThat(all.lineage().qualityCheckPassRate().warnings()).doesNotContain(Warning.HORIZON_CUT);
            assertThat(all.lineage().qualityCheckPassRate().observations()).isEqualTo(420);
            assertThat(all.totals().runs().sum()).isEqualTo(420);
        }
    }
}

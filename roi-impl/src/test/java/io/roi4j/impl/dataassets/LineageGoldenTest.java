package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Lineage;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.inference.Inference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 5.5, told to the running library. */
class LineageGoldenTest {
    private static final GoldenCase GOLDEN = GoldenCase.definition("5.5");
    private static final long IN_USE = GOLDEN.count("attributes_in_use");
    private static final long COMPLETE = GOLDEN.count("with_complete_lineage");

    private final Live live = new Live();
    private final DataAssetsCalculator room = live.after().dataAssets();

    @Test
    @DisplayName("definitions 5.5: 34 of 40 in a census, which has no sampling error")
    void lineageCoverage() {
        room.lineageAudited(new LineageAudited("churn", live.now(), IN_USE, COMPLETE, false));
        Ratio coverage = room.calculate().lineage().lineageCoverage();
        GOLDEN.check("coverage", Sound.value(coverage));
        assertThat(((Present) coverage.estimate()).limits()).isEqualTo(new NoInterval(Reason.NOT_APPLICABLE));
        assertThat(coverage.provenance()).isEqualTo(Provenance.REPORTED);
    }

    @Test
    @DisplayName("definitions 5.5: 34 of a sample of 40, Wilson")
    void sampled() {
        room.lineageAudited(new LineageAudited("churn", live.now(), IN_USE, COMPLETE, true));
        Ratio coverage = room.calculate().lineage().lineageCoverage();
        GOLDEN.check("coverage", Sound.value(coverage));
        GOLDEN.checkAll(
                "wilson_ci",
                Sound.interval(coverage.estimate()).lower(),
                Sound.interval(coverage.estimate()).upper());
    }

    @Test
    @DisplayName("definitions 5.5: 40 attributes in use, 34 of them traced to a source")
    void traced() {
        Set<Attribute> inUse = new HashSet<>();
        Map<String, Set<Attribute>> origins = new HashMap<>();
        for (int i = 0; i < IN_USE; i++) {
            inUse.add(new Attribute("features", "x" + i));
            if (i < COMPLETE) {
                origins.put("x" + i, Set.of(new Attribute("crm", "c" + i)));
            }
        }
        room.modelAttributes(ModelAttributes.of("churn", live.now(), inUse));
        room.lineageTraced(new LineageTraced("etl", "features", live.now(), origins));
        room.declareSource("crm");
        Lineage lineage = room.calculate().lineage();
        GOLDEN.check("coverage", Sound.value(lineage.lineageCoverage()));
        assertThat(Sound.value(lineage.tracedAttributes())).isEqualTo((double) COMPLETE);
        assertThat(Sound.value(lineage.attributesInUse())).isEqualTo((double) IN_USE);
        assertThat(lineage.lineageCoverage().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    @DisplayName("Newcombe (1998) Stat Med 17:857, Table I: 81 of 263 checks passed")
    void qualityCheckPassRate() {
        GoldenCase golden = GoldenCase.load("newcombe1998a-wilson-81-263");
        room.qualityChecked(Inference.UNKNOWN, golden.count("successes"), golden.count("trials"));
        Ratio rate = room.calculate().lineage().qualityCheckPassRate();
        golden.check("estimate", Sound.value(rate));
        golden.checkAll(
                "ci",
                Sound.interval(rate.estimate()).lower(),
                Sound.interval(rate.estimate()).upper());
    }

    @Test
    @DisplayName("edge case any rate: 0 of 0, and 0 of 15 with the upper limit 0.2039")
    void noCheckPassed() {
        Sound.absent(room.calculate().lineage().qualityCheckPassRate(), Reason.ZERO_DENOMINATOR);
        room.qualityChecked(Inference.UNKNOWN, 0, 15);
        Ratio rate = room.calculate().lineage().qualityCheckPassRate();
        assertThat(Sound.value(rate)).isZero();
        Sound.limits(rate.estimate(), 0, 0.203883301036, 1e-9);
    }
}

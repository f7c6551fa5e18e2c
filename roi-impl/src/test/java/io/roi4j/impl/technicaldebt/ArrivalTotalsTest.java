package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import io.roi4j.impl.formula.Live;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArrivalTotalsTest {
    private final Live live = new Live();

    private Map<String, Total> arrivalWithin() {
        return live.after().technicalDebt().calculate().dataPipelines().arrivalWithin();
    }

    @Test
    @DisplayName("two pipelines, records 1 s, 3 s and 5 hours late; the window doesn't matter")
    void byHand() {
        arrived("a", 1_000);
        arrived("b", 3_000);
        arrived("b", 5 * 3_600_000);
        live.passDays(200);
        assertThat(arrivalWithin())
                .containsEntry("0.805306368", Total.count(0))
                .containsEntry("1.073741824", Total.count(1))
                .containsEntry("3.221225472", Total.count(2))
                .containsEntry("17592.186044416", Total.count(2))
                .containsEntry("26388.279066624", Total.count(3))
                .containsEntry("+Inf", Total.count(3));
    }

    private void arrived(String pipeline, long late) {
        live.after().technicalDebt().pipeline(pipeline).arrived(live.millis() - late, live.millis());
    }

    @Test
    void withoutArrivalsThereAreNone() {
        assertThat(arrivalWithin()).isEmpty();
    }
}

package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.customerexperience.CustomerExperienceTotals;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.impl.formula.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CustomerExperienceConcurrencyTest {
    private static final int THREADS = 4;
    private static final int FACTS = 4_000;

    private final Shop shop = new Shop();

    @Test
    void nothingIsLostBetweenThreadsWhileAnotherReads() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int own = thread;
            writers.add(CompletableFuture.runAsync(() -> write(own)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(new CompletableFuture<?>[0]));
        while (!all.isDone()) {
            Sound.metrics(shop.metrics());
        }
        all.join();
        CustomerExperienceTotals totals = shop.metrics().totals();
        double told = THREADS * (double) FACTS;
        assertThat(totals.npsAnswers().sum()).isEqualTo(told);
        assertThat(totals.npsPromoters().sum()).isEqualTo(told / 2);
        assertThat(totals.sentimentPositive().sum()).isEqualTo(told);
        assertThat(totals.responsesGiven().sum()).isEqualTo(told);
        assertThat(totals.responseWaiting().sum()).isEqualTo(2 * told);
        assertThat(totals.contactsClosed().sum()).isEqualTo(told);
        assertThat(totals.contactsResolvedAtFirst().sum()).isEqualTo(told);
        // A hundred surveys of one answer each, whichever threads told them; the other answers were told one by one.
        assertThat(shop.metrics().recommendation().nps().observations()).isEqualTo((long) told + 100);
        assertThat(shop.refused(Reason.PENDING)).isZero();
    }

    private void write(int thread) {
        for (int i = 0; i < FACTS; i++) {
            String key = thread + "/" + i;
            shop.after.recommended(Shop.NOW, i % 2 == 0 ? 10 : 7);
            shop.after.felt(shop.millisAgo(i % 80), 0.5, "joy", 1);
            shop.after.responded(Shop.NOW, 2_000_000_000L);
            shop.after.contactOpened(key, shop.millisAgo(30));
            shop.after.contactResolved(key, shop.millisAgo(30));
            shop.after.told(new NpsSurvey("s" + i % 100, shop.daysAgo(1), 0, 1, 0, 0));
        }
    }
}

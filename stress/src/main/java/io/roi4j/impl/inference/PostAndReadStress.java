package io.roi4j.impl.inference;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One posts to the ledger, another looks. */
@JCStressTest
@Outcome(
        id = {"0, 2", "1, 2", "2, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "What was posted before the look.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Lost in the tray, or booked in part.")
@State
@NullMarked
public class PostAndReadStress {
    private final Watched watched = new Watched();

    @Actor
    public void poster() {
        watched.ledger.post(watched.series, Watched.minute());
        watched.ledger.post(watched.series, Watched.minute());
    }

    @Actor
    public void reader(II_Result result) {
        result.r1 = watched.look();
    }

    @Arbiter
    public void end(II_Result result) {
        result.r2 = watched.look();
    }
}

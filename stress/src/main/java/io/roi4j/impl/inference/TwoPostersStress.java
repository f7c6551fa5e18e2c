package io.roi4j.impl.inference;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads post to the ledger at once: whoever holds the lock books what the other leaves. */
@JCStressTest
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "All is booked, before anybody looks.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Something is left in the tray, or lost.")
@State
@NullMarked
public class TwoPostersStress {
    private final Watched watched = new Watched();

    @Actor
    public void one() {
        watched.ledger.post(watched.series, Watched.minute());
    }

    @Actor
    public void other() {
        watched.ledger.post(watched.series, Watched.minute());
    }

    @Arbiter
    public void end(II_Result result) {
        result.r1 = watched.booked();
        result.r2 = watched.look();
    }
}

package io.roi4j.impl.inference;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads tell one series at once; the loser of the race for its stripe finds another way. */
@JCStressTest
@Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "All are there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One is lost, or half there.")
@State
@NullMarked
public class TwoRecordersStress {
    private final Watched watched = new Watched();

    @Actor
    public void one() {
        watched.tell();
        watched.tell();
    }

    @Actor
    public void other() {
        watched.tell();
        watched.tell();
    }

    @Arbiter
    public void end(I_Result result) {
        result.r1 = watched.look();
    }
}

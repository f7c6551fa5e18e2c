package io.roi4j.impl.inference;

import io.roi4j.impl.Rig;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A minute goes over between two threads that tell. */
@JCStressTest
@Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "All are there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One is lost between the minutes.")
@State
@NullMarked
public class TwoMinutesStress {
    private volatile Instant now = Rig.STILL.instant();
    private final Watched watched = new Watched(Rig.context(Rig.roi(() -> now)));

    @Actor
    public void one() {
        watched.tell();
        now = now.plusSeconds(60);
        watched.tell();
    }

    @Actor
    public void other() {
        watched.tell();
    }

    @Arbiter
    public void end(I_Result result) {
        result.r1 = watched.look();
    }
}

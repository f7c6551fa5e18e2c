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
import org.openjdk.jcstress.infra.results.II_Result;

/** A minute goes over while one tells and another looks. */
@JCStressTest
@Outcome(
        id = {"0, 3", "1, 3", "2, 3", "3, 3"},
        expect = Expect.ACCEPTABLE,
        desc = "What was told before the look.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Torn, or lost between the minutes.")
@State
@NullMarked
public class MinuteStress {
    private volatile Instant now = Rig.STILL.instant();
    private final Watched watched = new Watched(Rig.context(Rig.roi(() -> now)));

    @Actor
    public void recorder() {
        watched.tell();
        now = now.plusSeconds(60);
        watched.tell();
        now = now.plusSeconds(60);
        watched.tell();
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

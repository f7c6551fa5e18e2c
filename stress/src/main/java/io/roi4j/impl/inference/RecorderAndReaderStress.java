package io.roi4j.impl.inference;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One tells, another looks. */
@JCStressTest
@Outcome(
        id = {"0, 2", "1, 2", "2, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "What was told before the look.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Torn, or lost by the look.")
@State
@NullMarked
public class RecorderAndReaderStress {
    private final Watched watched = new Watched();

    @Actor
    public void recorder() {
        watched.tell();
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

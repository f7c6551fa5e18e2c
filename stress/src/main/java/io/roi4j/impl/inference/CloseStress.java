package io.roi4j.impl.inference;

import io.roi4j.impl.Rig;
import io.roi4j.impl.StreamingRoi;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One tells while another closes the library. */
@JCStressTest
@Outcome(
        id = {"0, 0", "1, 1", "2, 2"},
        expect = Expect.ACCEPTABLE,
        desc = "What was taken before it closed stays, and nothing is taken after.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Torn, or taken after closing.")
@State
@NullMarked
public class CloseStress {
    private final StreamingRoi roi = Rig.roi(Rig.STILL);
    private final Watched watched = new Watched(Rig.context(roi));

    @Actor
    public void recorder() {
        watched.tell();
        watched.tell();
    }

    @Actor
    public void closer() {
        roi.close();
    }

    @Arbiter
    public void end(II_Result result) {
        result.r1 = watched.look();
        watched.tell();
        result.r2 = watched.look();
    }
}

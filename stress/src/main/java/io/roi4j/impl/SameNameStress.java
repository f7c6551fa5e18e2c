package io.roi4j.impl;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** The last name there is room for, brought by two threads at once. */
@JCStressTest
@Outcome(id = "true, true, 0", expect = Expect.ACCEPTABLE, desc = "Both get it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One is sent away from a name that is admitted.")
@State
@NullMarked
public class SameNameStress {
    private final BoundedNames names = new BoundedNames(1, () -> true, reason -> {});

    @Actor
    public void one(ZZJ_Result result) {
        result.r1 = names.admit("a").equals("a");
    }

    @Actor
    public void other(ZZJ_Result result) {
        result.r2 = names.admit("a").equals("a");
    }

    @Arbiter
    public void overflowed(ZZJ_Result result) {
        result.r3 = names.overflowed();
    }
}

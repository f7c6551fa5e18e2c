package io.roi4j.impl;

import org.jspecify.annotations.NullMarked;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** One name more than there is room for, brought by two threads at once. */
@JCStressTest
@Outcome(
        id = {"true, false, 1", "false, true, 1"},
        expect = Expect.ACCEPTABLE,
        desc = "One gets the place.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both or none.")
@State
@NullMarked
public class LastPlaceStress {
    private final BoundedNames names = new BoundedNames(1, () -> true, reason -> {});

    @Actor
    public void one(ZZJ_Result result) {
        result.r1 = names.admit("a").equals("a");
    }

    @Actor
    public void other(ZZJ_Result result) {
        result.r2 = names.admit("b").equals("b");
    }

    @Arbiter
    public void overflowed(ZZJ_Result result) {
        result.r3 = names.overflowed();
    }
}

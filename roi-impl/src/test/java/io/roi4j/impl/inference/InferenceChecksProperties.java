package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;
import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is refused is what breaks one of the rules, and the reason is that of a rule it breaks. */
class InferenceChecksProperties {
    private static final long[] LONGS = {0, 1, 2, 5, 1_000, Long.MAX_VALUE, UNKNOWN, -1, -2, Long.MIN_VALUE + 1};
    private static final double[] DOUBLES = {
        0,
        -0.0,
        Double.MIN_VALUE,
        1,
        1e30,
        UNKNOWN,
        Math.nextUp(1e30),
        -1,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    /** One in three numbers is bad, so that a good inference isn't rare. */
    @Provide
    Arbitrary<InferenceFact> facts() {
        return Arbitraries.randomValue(random -> new InferenceFact(
                number(random, 6),
                random.nextBoolean(),
                random.nextBoolean(),
                number(random, 7),
                number(random, 7),
                number(random, 7),
                number(random, 7),
                fraction(random),
                fraction(random),
                random.nextInt(4) == 0 ? NO_TOKEN : number(random, 7),
                Provenances.MEASURED));
    }

    private static long number(Random random, int good) {
        return LONGS[random.nextInt(random.nextInt(6) == 0 ? LONGS.length : good)];
    }

    private static double fraction(Random random) {
        return DOUBLES[random.nextInt(random.nextInt(6) == 0 ? DOUBLES.length : 6)];
    }

    private static Set<Reason> broken(InferenceFact fact) {
        Set<Reason> broken = EnumSet.noneOf(Reason.class);
        boolean noToken = fact.firstTokenNanos() == NO_TOKEN && !fact.succeeded();
        boolean generation = fact.firstTokenNanos() != UNKNOWN && !noToken;
        if (fact.latencyNanos() < 0 || (generation && fact.firstTokenNanos() < 0)) {
            broken.add(Reason.NEGATIVE_DURATION);
        }
        if (LongStream.of(fact.inputTokens(), fact.outputTokens(), fact.cachedTokens(), fact.costPicos())
                .anyMatch(number -> number < 0 && number != UNKNOWN)) {
            broken.add(Reason.OUT_OF_RANGE);
        }
        for (double number : DoubleStream.of(fact.joules(), fact.operations()).toArray()) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                broken.add(Reason.NON_FINITE_INPUT);
            } else if (number != UNKNOWN && (number < 0 || number > 1e30)) {
                broken.add(Reason.OUT_OF_RANGE);
            }
        }
        boolean moreCachedThanRead = fact.inputTokens() != UNKNOWN && fact.cachedTokens() > fact.inputTokens();
        boolean answeredAfterItsEnd = generation && fact.firstTokenNanos() > fact.latencyNanos();
        boolean costsThoughNotBilled = !fact.billed() && fact.costPicos() > 0;
        if (moreCachedThanRead || answeredAfterItsEnd || costsThoughNotBilled) {
            broken.add(Reason.INVALID_INPUT);
        }
        return broken;
    }

    private static Reason refusal(InferenceFact fact) {
        return InferenceChecks.refusal(
                fact.latencyNanos(),
                fact.succeeded(),
                fact.billed(),
                fact.inputTokens(),
                fact.outputTokens(),
                fact.cachedTokens(),
                fact.costPicos(),
                fact.joules(),
                fact.operations(),
                fact.firstTokenNanos());
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void aRefusalSaysARuleThatIsBroken(@ForAll("facts") InferenceFact fact) {
        Set<Reason> broken = broken(fact);
        if (broken.isEmpty()) {
            assertThat(refusal(fact)).isNull();
        } else {
            assertThat(refusal(fact)).isIn(broken);
        }
    }
}

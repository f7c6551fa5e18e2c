package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.util.Arrays;

/**
 * How much an attribute matters to a model: by how much its error grows when the attribute's values are permuted (Breiman
 * 2001; Fisher, Rudin and Dominici 2019), or the mean of its absolute SHAP values (Lundberg and Lee 2017). On any scale, as
 * long as it is the same for all attributes of the model. Immutable.
 *
 * @param repeats how often it was measured; 0 where it wasn't
 * @param mean the mean over the repeats; a negative one says that the model does better without, and counts as 0
 * @param deviation the standard deviation over the repeats, with {@code repeats - 1} below the fraction; 0 for one repeat
 */
public record Importance(int repeats, double mean, double deviation) {
    /** Small enough that a sum over many attributes, or of squares over many repeats, can't overflow. */
    private static final double MOST = 1e30;

    /** The attribute goes into the model; how much it matters was not measured. */
    public static final Importance UNKNOWN = new Importance(0, 0, 0);

    /** @throws InvalidFactException if a number is not finite, negative where it can't be, or has no repeats to come from */
    public Importance {
        Checks.within("repeats", repeats, 0, Integer.MAX_VALUE);
        // The sign of a zero must not tell two equal facts apart.
        mean = mean == 0 ? 0 : mean;
        deviation = deviation == 0 ? 0 : deviation;
        check("mean", Math.abs(mean));
        check("deviation", deviation);
        if ((repeats < 2 && deviation != 0) || (repeats < 1 && mean != 0)) {
            throw new InvalidFactException(
                    "repeats", Reason.INVALID_INPUT, "must be enough for the mean and deviation");
        }
    }

    private static void check(String field, double size) {
        if (!Double.isFinite(size)) {
            throw new InvalidFactException(field, Reason.NON_FINITE_INPUT, "must be a finite number");
        } else if (size < 0 || size > MOST) {
            throw new InvalidFactException(
                    field, Reason.OUT_OF_RANGE, "must be " + MOST + " at most, the deviation 0 or more");
        }
    }

    /** One measurement: nothing says how far chance moves it. */
    public static Importance of(double value) {
        return new Importance(1, value, 0);
    }

    /** The importances of repeated permutations, 1 or more. */
    public static Importance ofRepeats(double... values) {
        Checks.within("values", values.length, 1, Integer.MAX_VALUE);
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Importance(values.length, mean, values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }
}

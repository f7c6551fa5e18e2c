package io.roi4j;

/**
 * Why a figure is absent, or why a fact was refused. The list is closed, so that a program can act on it.
 *
 * <p>{@link #id()} is the stable name in text, {@link #code()} the stable number that meters publish (0 means that the
 * figure is present, so no reason has it). Codes are never reused or renumbered.
 */
public enum Reason {
    /** Nothing was recorded in the window. */
    NO_DATA(1, "no-data"),
    /** Something was recorded, but less than the method needs. */
    INSUFFICIENT_SAMPLE(2, "insufficient-sample"),
    /** The figure is a quotient and its denominator is 0. */
    ZERO_DENOMINATOR(3, "zero-denominator"),
    /** A relative change was asked for and the baseline is 0. */
    ZERO_BASELINE(4, "zero-baseline"),
    /** A relative change of signed money was asked for and the baseline is 0 or negative. */
    NON_POSITIVE_BASELINE(5, "non-positive-baseline"),
    /** There is nothing to compare with. */
    NO_BASELINE(6, "no-baseline"),
    /** A comparison of groups has only one group. */
    NO_CONTROL_GROUP(7, "no-control-group"),
    /** The event has not happened yet for enough of the observations; the lower bound is known. */
    CENSORED_NOT_REACHED(8, "censored-not-reached"),
    /** NaN or an infinity where a number is due. */
    NON_FINITE_INPUT(9, "non-finite-input"),
    /** An end before its start. */
    NEGATIVE_DURATION(10, "negative-duration"),
    /** A monotonic clock went back. */
    CLOCK_REGRESSION(11, "clock-regression"),
    /** A number outside the range that its scale allows. */
    OUT_OF_RANGE(12, "out-of-range"),
    /** An argument that makes no sense by itself or beside the others. */
    INVALID_INPUT(13, "invalid-input"),
    /** An amount in a currency other than that of the library. */
    CURRENCY_MISMATCH(14, "currency-mismatch"),
    /** Two quantities in units that can't be brought together. */
    UNIT_MISMATCH(15, "unit-mismatch"),
    /** A logarithm of 0 or of a negative number would be needed. */
    NON_POSITIVE_FOR_LOG(16, "non-positive-for-log"),
    /** All points of a regression stand at one place. */
    NO_VARIATION_IN_X(17, "no-variation-in-x"),
    /** Fieller's interval is unbounded: the denominator can't be told from 0. */
    DENOMINATOR_NOT_SIGNIFICANT(18, "denominator-not-significant"),
    /** A cell of a table is 0 and the method takes its logarithm. */
    ZERO_CELL(19, "zero-cell"),
    /** Cash flows that are all of one sign have no internal rate of return. */
    NO_SIGN_CHANGE(20, "no-sign-change"),
    /** No real number is an internal rate of return of these flows. */
    NO_REAL_IRR(21, "no-real-irr"),
    /** Several numbers are internal rates of return of these flows. */
    MULTIPLE_IRR(22, "multiple-irr"),
    /** A throughput curve that never turns down has no peak. */
    NO_FINITE_PEAK(23, "no-finite-peak"),
    /** The figure exists only for an improvement, and there was none. */
    NO_IMPROVEMENT(24, "no-improvement"),
    /** The group is so small that the figure would speak of single persons. */
    BELOW_MIN_CELL_SIZE(25, "below-min-cell-size"),
    /** What it cost is not known; unknown is not free. */
    UNKNOWN_PRICE(26, "unknown-price"),
    /** The host does not record what this figure needs. */
    NOT_RECORDED(27, "not-recorded"),
    /** The horizon lies behind the last observation. */
    BEYOND_FOLLOW_UP(28, "beyond-follow-up"),
    /** The window of the observation has not closed yet. */
    WINDOW_OPEN(29, "window-open"),
    /** An iterative fit did not converge. */
    NON_CONVERGED(30, "non-converged"),
    /** The fact is older than the library's memory reaches. */
    TOO_OLD(31, "too-old"),
    /** The other half of the fact has not arrived. */
    PENDING(32, "pending"),
    /** A census, a test statistic or an index of its kind has no sampling interval to state. */
    NOT_APPLICABLE(33, "not-applicable"),
    /** A name that tells who somebody is, such as an e-mail address: no series may bear it. */
    PERSONAL_DATA(34, "personal-data");

    private final int code;
    private final String id;

    Reason(int code, String id) {
        this.code = code;
        this.id = id;
    }

    /** The stable number of this reason, from 1 on; meters publish it as {@code .status}. */
    public int code() {
        return code;
    }

    /** The stable name of this reason, in lower case with hyphens. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}

package io.roi4j;

/** What a comparison with the baseline says, given the uncertainty of both sides. */
public enum Verdict {
    /** The interval of the difference lies wholly on the better side of 0. */
    BETTER(1),
    /** The interval of the difference lies wholly on the worse side of 0. */
    WORSE(-1),
    /** The interval of the difference holds 0, or there is none, or the measure has no better side. */
    UNDETERMINED(0);

    private final int code;

    Verdict(int code) {
        this.code = code;
    }

    /** 1 for better, -1 for worse, 0 for undetermined, as meters publish it. */
    public int code() {
        return code;
    }

    /** The name in lower case. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

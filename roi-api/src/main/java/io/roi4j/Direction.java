package io.roi4j;

/** Which way a measure gets better. */
public enum Direction {
    /** Higher is better. */
    UP(1),
    /** Lower is better. */
    DOWN(-1),
    /** Neither way is better by itself. */
    NEUTRAL(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** 1 where higher is better, -1 where lower is better, 0 where neither is. */
    public int sign() {
        return sign;
    }
}

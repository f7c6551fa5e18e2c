package io.roi4j.impl.employeeexperience;

/**
 * The tenure at which retention is read.
 *
 * @param months how many months, 1 to {@value #MOST}
 */
public record Horizon(int months) {
    /** The longest. */
    public static final int MOST = 600;
    /** A year, unless the host says otherwise. */
    public static final Horizon YEAR = new Horizon(12);

    private static final double DAYS_OF_A_MONTH = 365.25 / 12;

    public Horizon {
        if (months < 1 || months > MOST) {
            throw new IllegalArgumentException("months must be 1 to " + MOST + ", got " + months);
        }
    }

    /** The whole days of that tenure, in seconds: after 365 days a year is full, in a leap year too. */
    double seconds() {
        return Math.floor(months * DAYS_OF_A_MONTH) * Tenure.DAY;
    }
}

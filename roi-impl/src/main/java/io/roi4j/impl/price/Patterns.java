package io.roi4j.impl.price;

/** Names of models with {@code *} for any characters. */
final class Patterns {
    private static final char ANY = '*';

    private Patterns() {}

    /** Whether the pattern covers the whole name. Goes back to the last star only, so it takes no more than length times length. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int n = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == ANY) {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ANY) {
            p++;
        }
        return p == pattern.length();
    }

    /** How much of a name the pattern says; one without a star says all of it. */
    static int specificity(String pattern) {
        long stars = pattern.chars().filter(c -> c == ANY).count();
        return stars == 0 ? Integer.MAX_VALUE : pattern.length() - (int) stars;
    }
}

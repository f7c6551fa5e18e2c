package io.roi4j.impl;

/**
 * Names that tell who somebody is. A series lives on in the host's monitoring and can't be erased there, so none may bear an
 * e-mail address, a telephone number in its international form or a US social security number. What else names a person (a name, a
 * customer number) looks like any other name: only the host can keep it out.
 */
final class Persons {
    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    private Persons() {}

    /** Whether somewhere in the name stands such an identifier. */
    static boolean identifiedBy(String name) {
        return address(name) || telephone(name) || socialSecurity(name);
    }

    /** Something, an at sign, something with a dot and then letters: {@code model@20240620} is none, nor is {@code job@1.2.3}. */
    private static boolean address(String name) {
        for (int at = name.indexOf('@'); at >= 0; at = name.indexOf('@', at + 1)) {
            if (at > 0 && local(name.charAt(at - 1)) && domain(name, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean local(char last) {
        return !Character.isWhitespace(last) && "<>()[]@,;:".indexOf(last) < 0;
    }

    private static boolean domain(String name, int start) {
        int end = start;
        int dot = -1;
        while (end < name.length() && (letterOrDigit(name.charAt(end)) || ".-".indexOf(name.charAt(end)) >= 0)) {
            // One that ends a sentence ends the domain before it.
            if (name.charAt(end) == '.'
                    && end > start
                    && end + 1 < name.length()
                    && letterOrDigit(name.charAt(end + 1))) {
                dot = end;
            }
            end++;
        }
        return dot > 0
                && end - dot > 2
                && Character.isLetter(name.charAt(dot + 1))
                && Character.isLetter(name.charAt(dot + 2));
    }

    private static boolean letterOrDigit(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** A plus sign and the digits of a number, grouped as people do. */
    private static boolean telephone(String name) {
        for (int plus = name.indexOf('+'); plus >= 0; plus = name.indexOf('+', plus + 1)) {
            int digits = 0;
            int i = plus + 1;
            for (; i < name.length() && (digit(name, i) || " -./()\u00a0".indexOf(name.charAt(i)) >= 0); i++) {
                digits += digit(name, i) ? 1 : 0;
            }
            boolean alone = (plus == 0 || " (:=".indexOf(name.charAt(plus - 1)) >= 0)
                    && (i == name.length() || !letterOrDigit(name.charAt(i)));
            if (alone && digits >= LEAST_DIGITS && digits <= MOST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Three digits, two and four, with hyphens, and nothing but that. */
    private static boolean socialSecurity(String name) {
        if (name.length() != 11 || name.charAt(3) != '-' || name.charAt(6) != '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (i != 3 && i != 6 && !digit(name, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(String name, int index) {
        return Character.isDigit(name.charAt(index));
    }
}

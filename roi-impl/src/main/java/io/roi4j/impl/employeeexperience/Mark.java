package io.roi4j.impl.employeeexperience;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 64 bits that stand for a name or a content, so that a publication can be remembered without either. The same gives the same
 * mark within one process and another one in the next; of twenty thousand persons two share one with a chance of 1 in 10¹¹.
 */
final class Mark {
    private static final long SALT = new SecureRandom().nextLong();
    private static final long NOTHING = 1;
    private static final long SOMETHING = 2;

    private Mark() {}

    /** The mark of values in this order: texts, instants, durations, whole numbers, truth values, constants, or none of these. */
    static long of(Object... values) {
        long mark = SALT;
        for (Object value : values) {
            mark = with(mark, value);
        }
        return mark;
    }

    private static long with(long mark, Object value) {
        if (value instanceof String text) {
            return text(mark, text);
        } else if (value instanceof Instant instant) {
            return mix(mix(mark, instant.getEpochSecond()), instant.getNano());
        } else if (value instanceof Duration duration) {
            return mix(mix(mark, duration.getSeconds()), duration.getNano());
        } else if (value instanceof Enum<?> constant) {
            return text(mark, constant.name());
        } else if (value instanceof Boolean truth) {
            return mix(mark, truth ? SOMETHING : NOTHING);
        } else if (value instanceof Optional<?> perhaps) {
            return perhaps.isPresent() ? with(mix(mark, SOMETHING), perhaps.get()) : mix(mark, NOTHING);
        } else if (value instanceof Long || value instanceof Integer) {
            return mix(mark, ((Number) value).longValue());
        }
        throw new IllegalArgumentException("no mark for " + value.getClass());
    }

    /** Four characters at a time; the length tells "a", "b" from "ab". */
    private static long text(long mark, String text) {
        long mixed = mix(mark, text.length());
        long some = 0;
        for (int i = 0; i < text.length(); i++) {
            some = some << Character.SIZE | text.charAt(i);
            if (i % 4 == 3) {
                mixed = mix(mixed, some);
                some = 0;
            }
        }
        return mix(mixed, some);
    }

    /** The finalizer of SplitMix64, by which every bit changes every other. */
    private static long mix(long mark, long bits) {
        long z = (mark ^ bits) + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}

package io.roi4j.impl;

import io.roi4j.Reason;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of one dimension, never more than its cap: a name over the cap becomes {@link #OTHER}, so that totals stay
 * right however many names a host sends. The cap is checked before the name is kept anywhere. A fact with a bad name is
 * refused. Once the library is closed no further name is admitted and nothing is counted.
 *
 * <p>Safe for use by several threads.
 */
public final class BoundedNames {
    /** The series of everything over the cap. */
    public static final String OTHER = "other";
    /** Stands for every bad name; what is recorded under it is refused. A host can't use it for a name of its own. */
    public static final String INVALID = "invalid";
    /** The series of everything for which the host gave no name. */
    public static final String UNSPECIFIED = "unspecified";

    private final int cap;
    private final BooleanSupplier open;
    private final Consumer<Reason> refuse;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();
    private volatile int taken;
    private final LongAdder overflowed = new LongAdder();

    BoundedNames(int cap, BooleanSupplier open, Consumer<Reason> refuse) {
        this.cap = cap;
        this.open = open;
        this.refuse = refuse;
    }

    /** Whether {@link #admit} takes this name, be it over the cap; nothing is counted or kept. */
    public static boolean valid(String name) {
        return refusal(name) == null;
    }

    /** As {@link #admit}, but the host may leave the name out: the empty one becomes {@link #UNSPECIFIED}. */
    public String admitOptional(@Nullable String name) {
        return name != null && name.isEmpty() ? UNSPECIFIED : admit(name);
    }

    /**
     * The name under which to keep what the host calls {@code name}. A bad one, the empty one too, is counted as refused
     * and becomes {@link #INVALID}.
     */
    public String admit(@Nullable String name) {
        if (name != null && admitted.contains(name)) {
            return name;
        } else if (name != null && reserved(name)) {
            return name;
        } else if (!open.getAsBoolean()) {
            return INVALID;
        }
        Reason refusal = refusal(name);
        if (name == null || refusal != null) {
            refuse.accept(refusal == null ? Reason.INVALID_INPUT : refusal);
            return INVALID;
        } else if (admitNew(name)) {
            return name;
        }
        overflowed.increment();
        return OTHER;
    }

    /** Why the name is none, or null when it is one. */
    private static @Nullable Reason refusal(@Nullable String name) {
        if (name == null || name.equals(INVALID) || !Names.valid(name)) {
            return Reason.INVALID_INPUT;
        }
        return Persons.identifiedBy(name) ? Reason.PERSONAL_DATA : null;
    }

    private static boolean reserved(String name) {
        return name.equals(OTHER) || name.equals(UNSPECIFIED);
    }

    /** Under the lock, so that two threads with the same name don't take two places; without it once all are taken. */
    private boolean admitNew(String name) {
        if (taken < cap) {
            synchronized (admitted) {
                if (taken < cap && admitted.add(name)) {
                    taken++;
                }
            }
        }
        return admitted.contains(name);
    }

    /** How many times a name was over the cap. */
    long overflowed() {
        return overflowed.sum();
    }
}

package io.roi4j.impl.inference;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stripe that a series has to begin with, and the way to those that take its place where threads crowd. */
class FirstStripe extends Stripe {
    /** Missing as long as no threads met. */
    private volatile @Nullable Stripes stripes;

    FirstStripe() {}

    /** This stripe, or where threads met one of the others; null when all are held. */
    final @Nullable Stripe held() {
        Stripes known = stripes;
        if (known != null) {
            return known.hold();
        }
        return !crowded() && tryHold() ? this : stripes().hold();
    }

    private synchronized Stripes stripes() {
        Stripes known = stripes;
        if (known == null) {
            known = new Stripes(this);
            stripes = known;
        }
        return known;
    }

    /** Hands over what the stripes hold, each while it is held: the reader adds it elsewhere and keeps nothing of it. */
    final void drain(Consumer<Minute> reader) {
        Stripes known = stripes;
        if (known == null) {
            handOver(reader);
        } else {
            known.drain(reader);
        }
    }
}

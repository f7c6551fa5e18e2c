package io.roi4j.impl;

import io.roi4j.impl.price.PriceList;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Says when models have no price any more, each time once. It runs where somebody reads, never where somebody records. */
final class PriceWatch {
    private static final HostLog LOG = new HostLog(LoggerFactory.getLogger(PriceWatch.class));

    private final @Nullable PriceList prices;
    private final AtomicInteger told = new AtomicInteger();

    PriceWatch(@Nullable PriceList prices) {
        this.prices = prices;
    }

    /** How many models of the list have no price any more. */
    int expired(Instant now) {
        return prices == null ? 0 : prices.expired(now);
    }

    void tell(Instant now) {
        if (prices == null) {
            return;
        }
        int expired = prices.expired(now);
        if (expired > told.getAndAccumulate(expired, Math::max)) {
            LOG.warn(
                    "prices: {} of {} models have expired, the latest is {}; unless another pattern covers them, their"
                            + " inferences are unpriced",
                    expired,
                    prices.patterns(),
                    prices.ending(expired - 1));
        }
    }
}

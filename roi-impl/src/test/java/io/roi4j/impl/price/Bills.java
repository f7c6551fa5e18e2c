package io.roi4j.impl.price;

import static io.roi4j.inference.Inference.UNKNOWN;

/** What a tariff makes of a call, as a recorder asks it. */
final class Bills {
    private Bills() {}

    static long picos(Tariff tariff, long atMillis, boolean batch, long input, long output, long cached, long written) {
        Rates rates = tariff.rates(atMillis, batch);
        return rates == null ? UNKNOWN : rates.cost(input, output, cached, written);
    }

    static boolean certain(Tariff tariff, long atMillis, boolean batch, long cached, long written) {
        Rates rates = tariff.rates(atMillis, batch);
        return rates != null && rates.tells(cached, written);
    }
}

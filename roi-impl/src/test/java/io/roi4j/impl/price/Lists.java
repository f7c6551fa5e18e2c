package io.roi4j.impl.price;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Price lists for tests; all numbers are invented. */
public final class Lists {
    private Lists() {}

    /** From the text of a CSV file. */
    public static PriceList csv(String text) {
        try {
            return PriceList.csv(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the text of a JSON file. */
    public static PriceList json(String text) {
        try {
            return PriceList.json(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In US dollars and for ever, from models and their price of a million tokens read. */
    public static PriceList of(String... modelsAndInputs) {
        return csv(List.of(modelsAndInputs).stream()
                .map(row -> row + ",USD,invented\n")
                .collect(Collectors.joining("", "model,input,currency,source\n", "")));
    }
}

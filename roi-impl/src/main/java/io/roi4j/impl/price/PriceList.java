package io.roi4j.impl.price;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the tokens of models cost, from when until when and who says so: supplied by the host, since the library knows no
 * vendor's prices. Given to {@link io.roi4j.impl.StreamingRoi.Builder#prices}, it prices each inference that is recorded with
 * tokens and without a cost, at the price of its own time.
 *
 * <p>A file is CSV or JSON. CSV has a header line with the names of columns in any order, quotes where a text has commas or line ends, and
 * lines that are empty or begin with {@code #} are left out. JSON is an array of flat objects with the same names. Both know
 *
 * <ul>
 *   <li>{@code model}: the name of the model, where {@code *} stands for any characters; due
 *   <li>{@code input}, {@code output}: of a million tokens read or written, in whole units of the currency; one of them is due
 *   <li>{@code cached}, {@code cache_write}: of tokens read that came from a cache or were put into one; as {@code input} unless
 *       said
 *   <li>{@code batch_input}, {@code batch_output}, {@code batch_cached}: the same in a batch; without them a call in a batch is
 *       unpriced
 *   <li>{@code currency}: its ISO 4217 code; due
 *   <li>{@code valid_from}, {@code valid_to}: days in UTC, both included, or instants such as {@code 2026-01-01T00:00:00Z}, the
 *       second one excluded; for ever unless said
 *   <li>{@code source}: who says so; due
 * </ul>
 *
 * <p>Of the prices that hold at a time, that counts whose pattern says most of the model's name (a full name before all
 * patterns), and of several that say as much the first. The same pattern can't have two prices at a time.
 */
public final class PriceList {
    private static final int MOST_ROWS = 10_000;

    private final List<Row> rows;
    private final List<Price> prices;
    /** When the last price of each pattern ends. */
    private final List<Ending> endings;

    /** The last price of a pattern. */
    record Ending(String model, Instant until, String source) {}

    private PriceList(List<Row> rows) {
        PriceListChecks.size(rows, MOST_ROWS);
        PriceListChecks.overlaps(rows);
        this.rows = List.copyOf(rows);
        this.prices = rows.stream().map(Row::price).toList();
        this.endings = PriceListChecks.endings(prices);
    }

    /** A price and where it stands. */
    record Row(int line, Price price) {}

    /**
     * The list in a file whose name ends in {@code .csv} or {@code .json}, in UTF-8.
     *
     * @throws PriceListException if the list is malformed
     * @throws UncheckedIOException if the file can't be read
     */
    public static PriceList read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".json")) {
            throw new IllegalArgumentException("file: must end in .csv or .json, got " + file);
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return name.endsWith(".csv") ? csv(reader) : json(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("file: can't read " + file, e);
        }
    }

    /**
     * The list that a reader gives as CSV; the reader stays open.
     *
     * @throws PriceListException if the list is malformed
     */
    public static PriceList csv(Reader reader) throws IOException {
        return new PriceList(PriceRows.of(CsvTable.read(text(reader))));
    }

    /**
     * The list that a reader gives as JSON; the reader stays open.
     *
     * @throws PriceListException if the list is malformed
     */
    public static PriceList json(Reader reader) throws IOException {
        return new PriceList(PriceRows.of(JsonTable.read(text(reader))));
    }

    /** All that a reader gives, without a byte order mark. */
    private static String text(Reader reader) throws IOException {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        String text = all.toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * A list that the program built itself.
     *
     * @throws PriceListException if one pattern has two prices at a time
     */
    public static PriceList of(Collection<Price> prices) {
        List<Price> all = List.copyOf(prices);
        return new PriceList(IntStream.range(0, all.size())
                .mapToObj(i -> new Row(i + 1, all.get(i)))
                .toList());
    }

    /** All prices, in the order of the list. */
    public List<Price> prices() {
        return prices;
    }

    /** The price of a model at a time. */
    public Optional<Price> price(String model, Instant at) {
        return matching(model).stream().filter(price -> price.holds(at)).findFirst();
    }

    /** What the model's tokens cost over time. */
    public Tariff tariff(String model) {
        return Tariff.of(matching(model));
    }

    private List<Price> matching(String model) {
        return prices.stream()
                .filter(price -> Patterns.matches(price.model(), model))
                .sorted(Comparator.comparingInt((Price price) -> Patterns.specificity(price.model()))
                        .reversed())
                .toList();
    }

    /**
     * Makes sure that all prices are in this currency, the one that they are summed up in.
     *
     * @throws PriceListException if one is in another
     */
    public void requireCurrency(Currency currency) {
        for (Row row : rows) {
            Currency its = row.price().currency();
            if (!its.equals(currency)) {
                throw new PriceListException(
                        row.line(), "currency: is " + its + " where the library's currency is " + currency);
            }
        }
    }

    /** How many patterns have had their last price by then. */
    public int expired(Instant now) {
        int expired = 0;
        while (expired < endings.size() && !endings.get(expired).until().isAfter(now)) {
            expired++;
        }
        return expired;
    }

    /** How many patterns there are. */
    public int patterns() {
        return endings.size();
    }

    /** In words, the pattern that had its last price as the so manieth, from 0. */
    public String ending(int place) {
        Ending ending = endings.get(place);
        return ending.model() + " until " + ending.until() + ", " + ending.source();
    }
}

package io.roi4j.impl.price;

import io.roi4j.InvalidFactException;
import io.roi4j.impl.price.Cells.Cell;
import io.roi4j.impl.price.PriceList.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the texts of a row to a price; what is wrong is told with its line. */
final class PriceRows {
    static final Set<String> NAMES = Set.of(
            "model",
            "input",
            "output",
            "cached",
            "cache_write",
            "batch_input",
            "batch_output",
            "batch_cached",
            "currency",
            "valid_from",
            "valid_to",
            "source");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_SHOWN = 60;

    private PriceRows() {}

    static List<Row> of(List<Cells> rows) {
        return rows.stream().map(row -> new Row(row.line(), price(row))).toList();
    }

    private static Price price(Cells row) {
        try {
            boolean batched =
                    row.texts().containsKey("batch_input") || row.texts().containsKey("batch_output");
            if (!batched && row.texts().containsKey("batch_cached")) {
                throw new PriceListException(row.line(), "batch_cached: needs batch_input or batch_output");
            }
            return new Price(
                    due(row, "model").text(),
                    new TokenPrices(
                            number(row, "input"),
                            number(row, "output"),
                            number(row, "cached"),
                            number(row, "cache_write")),
                    batched
                            ? new TokenPrices(
                                    number(row, "batch_input"),
                                    number(row, "batch_output"),
                                    number(row, "batch_cached"),
                                    null)
                            : null,
                    currency(due(row, "currency")),
                    time(row, "valid_from", 0, Instant.MIN),
                    time(row, "valid_to", 1, Instant.MAX),
                    due(row, "source").text());
        } catch (InvalidFactException e) {
            Cell cell = row.texts().get(e.field());
            throw new PriceListException(cell == null ? row.line() : cell.line(), String.valueOf(e.getMessage()));
        }
    }

    private static Cell due(Cells row, String name) {
        Cell cell = row.texts().get(name);
        if (cell == null) {
            throw new PriceListException(row.line(), name + ": is missing");
        }
        return cell;
    }

    private static @Nullable BigDecimal number(Cells row, String name) {
        Cell cell = row.texts().get(name);
        if (cell == null) {
            return null;
        }
        try {
            if (cell.text().length() <= LONGEST_NUMBER) {
                return new BigDecimal(cell.text());
            }
        } catch (NumberFormatException e) {
            // Told below, as one that is too long.
        }
        throw new PriceListException(cell.line(), name + ": must be a decimal number such as 2.50, got " + shown(cell));
    }

    private static Currency currency(Cell cell) {
        try {
            return Currency.getInstance(cell.text());
        } catch (IllegalArgumentException e) {
            throw new PriceListException(
                    cell.line(), "currency: must be an ISO 4217 code such as EUR, got " + shown(cell));
        }
    }

    /** @param days what is added to a day, so that the last one is included */
    private static Instant time(Cells row, String name, int days, Instant otherwise) {
        Cell cell = row.texts().get(name);
        if (cell == null) {
            return otherwise;
        }
        try {
            return cell.text().indexOf('T') < 0
                    ? LocalDate.parse(cell.text())
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(cell.text());
        } catch (DateTimeException e) {
            throw new PriceListException(
                    cell.line(),
                    name + ": must be a day such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z, got "
                            + shown(cell));
        }
    }

    private static String shown(Cell cell) {
        String text = cell.text();
        return "\"" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "\"";
    }
}

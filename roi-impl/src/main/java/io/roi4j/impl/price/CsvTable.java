package io.roi4j.impl.price;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.roi4j.impl.price.Cells.Cell;
import io.roi4j.impl.price.CsvRecords.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Comma-separated values (RFC 4180) with a header line. */
final class CsvTable {
    private CsvTable() {}

    static List<Cells> read(String text) {
        List<CsvRecord> records = records(text);
        if (records.isEmpty()) {
            throw new PriceListException(1, "has no header line");
        }
        CsvRecord header = records.get(0);
        checkHeader(header);
        return records.stream().skip(1).map(row -> row(header.fields(), row)).toList();
    }

    private static List<CsvRecord> records(String text) {
        CsvRecords handler = new CsvRecords();
        try {
            return CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .allowUnclosedQuote(false)
                    // Counted in row(), where the names of the header are known.
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(handler, text)
                    .stream()
                    .filter(record -> !record.isBlank())
                    .toList();
        } catch (CsvParseException e) {
            String why = String.valueOf(e.getMessage()).replaceFirst(" \\(record starting .*", "");
            throw new PriceListException(handler.line(), "isn't CSV: " + why);
        }
    }

    private static void checkHeader(CsvRecord header) {
        for (String name : header.fields()) {
            if (!PriceRows.NAMES.contains(name)) {
                throw new PriceListException(header.line(), "\"" + name + "\" is no column of a price list");
            }
        }
        if (new HashSet<>(header.fields()).size() < header.fields().size()) {
            throw new PriceListException(header.line(), "has a column twice");
        }
    }

    private static Cells row(List<String> header, CsvRecord row) {
        int line = row.line();
        List<String> fields = row.fields();
        if (fields.size() != header.size()) {
            throw new PriceListException(
                    line, "has " + fields.size() + " fields where the header has " + header.size());
        }
        Map<String, Cell> texts = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                texts.put(header.get(i), new Cell(line, fields.get(i)));
            }
        }
        return new Cells(line, texts);
    }
}

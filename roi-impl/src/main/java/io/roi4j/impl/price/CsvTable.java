package io.roi4j.impl.price;

import io.roi4j.impl.price.Cells.Cell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Comma-separated values (RFC 4180) with a header line, one row a line. */
final class CsvTable {
    private CsvTable() {}

    static List<Cells> read(Reader reader) throws IOException {
        BufferedReader lines = reader instanceof BufferedReader buffered ? buffered : new BufferedReader(reader);
        List<Cells> rows = new ArrayList<>();
        List<String> header = List.of();
        int line = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            String bare = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (bare.isBlank() || bare.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line, bare);
            if (header.isEmpty()) {
                header = header(line, fields);
            } else {
                rows.add(row(line, header, fields));
            }
        }
        if (header.isEmpty()) {
            throw new PriceListException(1, "has no header line");
        }
        return rows;
    }

    private static List<String> header(int line, List<String> names) {
        for (String name : names) {
            if (!PriceRows.NAMES.contains(name)) {
                throw new PriceListException(line, "\"" + name + "\" is no column of a price list");
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new PriceListException(line, "has a column twice");
        }
        return names;
    }

    private static Cells row(int line, List<String> header, List<String> fields) {
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

    private static List<String> fields(int line, String text) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            StringBuilder field = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at = quoted ? quoted(line, text, at + 1, field) : plain(text, at, field);
            if (at < text.length() && text.charAt(at) != ',') {
                throw new PriceListException(line, "has text after a closing quote");
            }
            fields.add(quoted ? field.toString() : field.toString().strip());
            at++;
        }
        return fields;
    }

    private static int plain(String text, int from, StringBuilder field) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        field.append(text, from, end);
        return end;
    }

    /** @return where the field ends: behind its closing quote */
    private static int quoted(int line, String text, int from, StringBuilder field) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                field.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else {
                return i + 1;
            }
        }
        throw new PriceListException(line, "has a quote that isn't closed");
    }
}

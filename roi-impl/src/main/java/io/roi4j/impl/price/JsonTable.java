package io.roi4j.impl.price;

import io.roi4j.impl.price.Cells.Cell;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The part of JSON (RFC 8259) that a table needs: an array of objects of texts, numbers and null. Numbers stay as they are
 * written, so that they are exact.
 */
final class JsonTable {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String ENDS_SCALAR = ",]} \t\r\n";
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;
    private int line = 1;

    private JsonTable(String text) {
        this.text = text;
    }

    static List<Cells> read(Reader reader) throws IOException {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        String text = all.toString();
        return new JsonTable(text.startsWith("\uFEFF") ? text.substring(1) : text).table();
    }

    private List<Cells> table() {
        List<Cells> rows = new ArrayList<>();
        expect('[');
        for (boolean more = !taken(']'); more; more = another(']')) {
            rows.add(row());
        }
        if (peek() != 0) {
            throw wrong("has text after the end of the list");
        }
        return rows;
    }

    private Cells row() {
        Map<String, Cell> texts = new HashMap<>();
        expect('{');
        int begin = line;
        for (boolean more = !taken('}'); more; more = another('}')) {
            expect('"');
            String name = string();
            if (!PriceRows.NAMES.contains(name)) {
                throw wrong("\"" + name + "\" is no field of a price");
            }
            expect(':');
            char first = peek();
            int begun = line;
            String value = first == '"' ? quoted() : scalar();
            if (value != null && !value.isEmpty() && texts.put(name, new Cell(begun, value)) != null) {
                throw wrong("has " + name + " twice");
            }
        }
        return new Cells(begin, texts);
    }

    private String quoted() {
        expect('"');
        return string();
    }

    /** A number as it is written; an empty text for null. */
    private String scalar() {
        int begin = at;
        while (at < text.length() && ENDS_SCALAR.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String scalar = text.substring(begin, at);
        if (scalar.equals("null")) {
            return "";
        } else if (NUMBER.matcher(scalar).matches()) {
            return scalar;
        }
        throw wrong("must have a text, a number or null here");
    }

    /** The rest of a string whose opening quote is taken. */
    private String string() {
        StringBuilder string = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return string.toString();
            } else if (next < ' ') {
                throw wrong("has a control character in a text");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        throw wrong("has a quote that isn't closed");
    }

    private char escaped() {
        char kind = at < text.length() ? text.charAt(at++) : 0;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("has an escape that JSON doesn't know");
        };
    }

    private char unicode() {
        String digits = text.substring(at, Math.min(at + HEX_DIGITS, text.length()));
        if (digits.length() < HEX_DIGITS || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw wrong("has an escape that JSON doesn't know");
        }
        at += HEX_DIGITS;
        return (char) Integer.parseInt(digits, 16);
    }

    /** Whether another one follows; takes the comma or the end. */
    private boolean another(char end) {
        if (taken(',')) {
            return true;
        } else if (taken(end)) {
            return false;
        }
        throw wrong("must have , or " + end + " here");
    }

    private boolean taken(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw wrong("must have " + wanted + " here");
        }
    }

    /** The next character that isn't white space; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private PriceListException wrong(String what) {
        return new PriceListException(line, what);
    }
}

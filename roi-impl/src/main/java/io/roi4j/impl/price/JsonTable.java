package io.roi4j.impl.price;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.roi4j.impl.price.Cells.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JSON array of objects of texts, numbers and null. Numbers stay as they are written, so that they are exact. */
final class JsonTable {
    /** Without the buffers that Jackson else leaves behind in the host's threads. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private JsonTable() {}

    static List<Cells> read(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            try {
                return table(json);
            } catch (JsonProcessingException e) {
                // Some messages end with a place, of which only the line says anything.
                String why = e.getOriginalMessage().replaceFirst(" \\([^(]* at \\[.*", "");
                throw wrong(json.currentLocation(), "isn't JSON: " + why);
            }
        }
    }

    private static List<Cells> table(JsonParser json) throws IOException {
        List<Cells> rows = new ArrayList<>();
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw wrong(json.currentTokenLocation(), "must have [ here");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!json.isExpectedStartObjectToken()) {
                throw wrong(json.currentTokenLocation(), "must have { here");
            }
            rows.add(row(json));
        }
        if (json.nextToken() != null) {
            throw wrong(json.currentTokenLocation(), "has text after the end of the list");
        }
        return rows;
    }

    private static Cells row(JsonParser json) throws IOException {
        int begin = json.currentTokenLocation().getLineNr();
        Map<String, Cell> texts = new HashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (!PriceRows.NAMES.contains(name)) {
                throw wrong(json.currentTokenLocation(), "\"" + name + "\" is no field of a price");
            }
            JsonToken kind = json.nextToken();
            JsonLocation at = json.currentTokenLocation();
            if (kind != JsonToken.VALUE_STRING && kind != JsonToken.VALUE_NULL && !kind.isNumeric()) {
                throw wrong(at, "must have a text, a number or null here");
            }
            String value = kind == JsonToken.VALUE_NULL ? "" : json.getText();
            if (!value.isEmpty() && texts.put(name, new Cell(at.getLineNr(), value)) != null) {
                throw wrong(at, "has " + name + " twice");
            }
        }
        return new Cells(begin, texts);
    }

    private static PriceListException wrong(JsonLocation at, String what) {
        return new PriceListException(at.getLineNr(), what);
    }
}

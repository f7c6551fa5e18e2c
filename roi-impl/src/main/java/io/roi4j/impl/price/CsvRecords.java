package io.roi4j.impl.price;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.roi4j.impl.price.CsvRecords.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Makes records of what FastCSV reads; knows the line of one that can't be read too. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecord> {
    private List<String> fields = new ArrayList<>();

    /**
     * A record.
     *
     * @param line where it begins
     * @param fields its texts, without the space around those that have no quotes
     */
    record CsvRecord(int line, List<String> fields) {
        boolean isBlank() {
            return fields.equals(List.of(""));
        }
    }

    /** Where the record begins that is read or was read last. */
    int line() {
        return Math.toIntExact(getStartingLineNumber());
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>();
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        String text = new String(buf, offset, len);
        fields.add(quoted ? text : text.strip());
    }

    @Override
    protected CsvRecord buildRecord() {
        return new CsvRecord(line(), fields);
    }
}

package io.roi4j.impl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A malformed list fails with its line and the reason")
class MalformedPriceListTest {
    private static final String HEADER = "model,input,output,cached,batch_cached,currency,valid_from,valid_to,source\n";
    private static final String GOOD = "good,1,2,,,USD,,,s\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "gpt,1,2,,,USD,,|has 8 fields where the header has 9",
                ",1,2,,,USD,,,s|model: is missing",
                "gpt,1,2,,,,,,s|currency: is missing",
                "gpt,1,2,,,USD,,,|source: is missing",
                "gpt,,,1,,USD,,,s|input: or output must have a price (invalid-input)",
                "gpt,1.5 USD,2,,,USD,,,s|input: must be a decimal number such as 2.50, got \"1.5 USD\"",
                "gpt,\"1,5\",2,,,USD,,,s|input: must be a decimal number such as 2.50, got \"1,5\"",
                "gpt,NaN,2,,,USD,,,s|input: must be a decimal number such as 2.50, got \"NaN\"",
                "gpt,-1,2,,,USD,,,s|input: must be 0 to 1000000000 per million tokens (out-of-range)",
                "gpt,1,1e999999999,,,USD,,,s|output: must be 0 to 1000000000 per million tokens (out-of-range)",
                "gpt,1,1e-999999999,,,USD,,,s|output: must have at most 6 decimals (out-of-range)",
                "gpt,1,2,0.0000001,,USD,,,s|cached: must have at most 6 decimals (out-of-range)",
                "gpt,1,2,,1,USD,,,s|batch_cached: needs batch_input or batch_output",
                "gpt,1,2,,,dollars,,,s|currency: must be an ISO 4217 code such as EUR, got \"dollars\"",
                "gpt,1,2,,,USD,1.1.2026,,s|valid_from: must be a day such as 2026-01-31 or an instant such as "
                        + "2026-01-31T12:00:00Z, got \"1.1.2026\"",
                "gpt,1,2,,,USD,,2026-02-30,s|valid_to: must be a day such as 2026-01-31 or an instant such as "
                        + "2026-01-31T12:00:00Z, got \"2026-02-30\"",
                "gpt,1,2,,,USD,2026-01-02,2026-01-01,s|valid_to: must be later than valid_from (invalid-input)",
                "good,3,4,,,USD,2026-01-01,,s|model: \"good\" has a price at the same time in line 2",
                "\"gpt,1,2,,,USD,,,s|isn't CSV: Unclosed quoted field at end of input",
                "\"gpt\"x,1,2,,,USD,,,s|isn't CSV: Unexpected character after closing quote: 'x' (0x78)",
            })
    void csv(String row, String reason) {
        PriceListException wrong =
                catchThrowableOfType(PriceListException.class, () -> Lists.csv(HEADER + GOOD + "\n" + row + "\n"));
        assertThat(wrong.line()).isEqualTo(4);
        assertThat(wrong).hasMessage("prices, line 4: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|has no header line",
                "# only a comment|has no header line",
                "model,inptu,currency,source|\"inptu\" is no column of a price list",
                "model,input,input,currency,source|has a column twice",
                "model,input,currency,source|has no price",
            })
    void header(String text, String reason) {
        PriceListException wrong = catchThrowableOfType(PriceListException.class, () -> Lists.csv(text));
        assertThat(wrong).hasMessage("prices, line 1: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"input\": 1}|model: is missing",
                "{\"inptu\": 1}|\"inptu\" is no field of a price",
                "{\"input\": 01}|isn't JSON: Invalid numeric value: Leading zeroes not allowed",
                "{\"input\": [1]}|must have a text, a number or null here",
                "{\"input\": true}|must have a text, a number or null here",
                "{\"input\": 1, \"input\": 2}|has input twice",
                "{\"input\" 1}|isn't JSON: Unexpected character ('1' (code 49)): was expecting a colon to separate "
                        + "field name and value",
                "{input: 1}|isn't JSON: Unexpected character ('i' (code 105)): was expecting double-quote to start "
                        + "field name",
                "{\"input\": 1|isn't JSON: Unexpected close marker ']': expected '}'",
                "{\"model\": \"a\\x\"}|isn't JSON: Unrecognized character escape 'x' (code 120)",
                "{\"model\": \"a\\u00g0\"}|isn't JSON: Unexpected character ('g' (code 103)): expected a hex-digit "
                        + "for character escape sequence",
                "{\"model\": \"a|isn't JSON: Unexpected end-of-input: was expecting closing quote for a string value",
                "{\"model\": \"a\tb\"}|isn't JSON: Illegal unquoted character ((CTRL-CHAR, code 9)): has to be "
                        + "escaped using backslash to be included in string value",
                "7|must have { here",
            })
    void json(String object, String reason) {
        String good = "{\"model\": \"a\", \"input\": 1, \"currency\": \"USD\", \"source\": \"s\"}";
        PriceListException wrong =
                catchThrowableOfType(PriceListException.class, () -> Lists.json("[\n" + good + ",\n" + object + "]"));
        assertThat(wrong).hasMessage("prices, line 3: " + reason);
    }

    @Test
    @DisplayName("a number that no parser would take, without a place in the parser's own words")
    void overlongNumber() {
        PriceListException wrong = catchThrowableOfType(
                PriceListException.class, () -> Lists.json("[\n{\n\"input\": " + "1".repeat(2_000) + "}]"));
        assertThat(wrong).hasMessageStartingWith("prices, line 3: isn't JSON: Number value length (2000) exceeds");
    }

    @Test
    @DisplayName(
            "a mistake after a text of several lines is told with its own line, one in a record with where that begins")
    void linesInQuotes() {
        String rows = "gpt,1,2,,,USD,,,\"a\nb\"\n# comment\r\n \r\n";
        assertThat(catchThrowableOfType(PriceListException.class, () -> Lists.csv(HEADER + rows + "x"))
                        .line())
                .isEqualTo(6);
        assertThat(catchThrowableOfType(PriceListException.class, () -> Lists.csv(HEADER + rows + "x,\"\n\n"))
                        .line())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[]", "[] x", "[] 7", "null"})
    void noTable(String text) {
        assertThat(catchThrowableOfType(PriceListException.class, () -> Lists.json(text))
                        .line())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_999, 10_000, 10_001})
    @DisplayName("a list has at most 10,000 prices")
    void bounded(int rows) {
        StringBuilder text = new StringBuilder("model,input,currency,source\n");
        for (int i = 0; i < rows; i++) {
            text.append("m").append(i).append(",1,USD,s\n");
        }
        PriceListException wrong = catchThrowableOfType(PriceListException.class, () -> Lists.csv(text.toString()));
        if (rows <= 10_000) {
            assertThat(wrong).isNull();
        } else {
            assertThat(wrong).hasMessage("prices, line 10002: is beyond the 10000 prices that a list may have");
        }
    }
}

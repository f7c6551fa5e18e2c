package io.roi4j.impl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    @DisplayName("JSON: texts, numbers and null, exact, with days included and instants excluded")
    void json() {
        PriceList list = PriceList.read(Path.of("src/test/resources/prices/example.json"));
        assertThat(list.prices()).hasSize(2);
        Price chat = list.prices().get(0);
        assertThat(chat.standard()).isEqualTo(prices("1.2345", "6"));
        assertThat(chat.batch()).isNull();
        assertThat(chat.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(chat.from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(chat.until()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(chat.source()).isEqualTo("invented “example”");
        Price embed = list.prices().get(1);
        assertThat(embed.standard()).isEqualTo(prices("0.02", null));
        assertThat(embed.from()).isEqualTo(Instant.MIN);
        assertThat(embed.until()).isEqualTo("2026-07-01T12:00:00Z");
    }

    @Test
    @DisplayName("CSV: comments, empty fields, quotes with commas")
    void csv() {
        PriceList list = PriceList.read(Path.of("src/test/resources/prices/published.csv"));
        assertThat(list.prices()).hasSize(5);
        Price claude = list.prices().get(4);
        assertThat(claude.standard())
                .isEqualTo(new TokenPrices(
                        new BigDecimal("3"), new BigDecimal("15"), new BigDecimal("0.3"), new BigDecimal("3.75")));
        assertThat(claude.batch()).isEqualTo(prices("1.5", "7.5"));
        assertThat(claude.source()).startsWith("Anthropic, Prompt caching with Claude");
    }

    @Test
    @DisplayName(
            "CSV: doubled quotes, line ends in quotes, other line ends, empty lines, a byte order mark, columns in any order")
    void oddButGoodCsv() {
        PriceList list =
                Lists.csv("\uFEFFsource,currency,output,model\r\n \r\n\r\n\"a \"\"list\"\",\nin print\", EUR ,2,m\r\n");
        assertThat(list.prices().get(0).source()).isEqualTo("a \"list\",\nin print");
        assertThat(list.prices().get(0).standard()).isEqualTo(prices(null, "2"));
    }

    @Test
    @DisplayName("JSON: a byte order mark, escapes, decimals as they are written, empty texts")
    void oddButGoodJson() {
        PriceList list = Lists.json("\uFEFF [{\"model\":\"\\u0067pt\",\"input\":1.10,\"output\":2E-1,\"cached\":\"\","
                + "\"currency\":\"USD\",\"source\":\"a \\\"list\\\"\"}]\n");
        assertThat(list.prices().get(0).model()).isEqualTo("gpt");
        assertThat(list.prices().get(0).source()).isEqualTo("a \"list\"");
        assertThat(list.prices().get(0).standard()).isEqualTo(prices("1.10", "0.2"));
    }

    @Test
    @DisplayName("the pattern that says most of the name counts, a full name before all, then the first")
    void mostSpecific() {
        PriceList list = Lists.of("*,1", "gpt-*,2", "gpt-4*,3", "gpt-4o,4", "*t-4o-x,5", "gpt-4o*,6");
        assertThat(input(list, "llama")).isEqualTo("1");
        assertThat(input(list, "gpt-3")).isEqualTo("2");
        assertThat(input(list, "gpt-4")).isEqualTo("3");
        assertThat(input(list, "gpt-4o")).isEqualTo("4");
        assertThat(input(list, "gpt-4o-x")).as("six letters, as the last one").isEqualTo("5");
        assertThat(input(list, "gpt-4o-y")).isEqualTo("6");
    }

    @Test
    @DisplayName("a price that has ended gives way to a more general one, or to none")
    void endedGivesWay() {
        PriceList list = Lists.csv("""
                model,input,currency,valid_to,source
                gpt-4o,4,USD,2025-12-31,s
                gpt-*,2,USD,,s
                llama,1,USD,2025-12-31,s
                """);
        assertThat(list.price("gpt-4o", Instant.parse("2025-12-31T23:59:59Z")))
                .map(Price::model)
                .hasValue("gpt-4o");
        assertThat(list.price("gpt-4o", Instant.parse("2026-01-01T00:00:00Z")))
                .map(Price::model)
                .hasValue("gpt-*");
        assertThat(list.price("llama", SPRING)).isEmpty();
        assertThat(list.expired(Instant.parse("2025-12-31T23:59:59Z"))).isZero();
        assertThat(list.expired(SPRING)).isEqualTo(2);
        assertThat(list.patterns()).isEqualTo(3);
    }

    @Test
    @DisplayName("a list built by the program is held to the same rules; its lines are places")
    void built() {
        Price one = price("gpt", Instant.MIN, SPRING);
        assertThat(PriceList.of(List.of(one, price("gpt", SPRING, Instant.MAX))).prices())
                .hasSize(2);
        assertThatThrownBy(() -> PriceList.of(List.of(one, price("gpt", SPRING.minusMillis(1), SPRING))))
                .isInstanceOf(PriceListException.class)
                .hasMessage("prices, line 2: model: \"gpt\" has a price at the same time in line 1");
        assertThatThrownBy(() -> PriceList.of(List.of())).hasMessage("prices, line 1: has no price");
    }

    @Test
    @DisplayName("the file must be there and say by its name what it is")
    void file() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceList.read(Path.of("prices.xml")))
                .withMessage("file: must end in .csv or .json, got prices.xml");
        assertThatThrownBy(() -> PriceList.read(Path.of("not-there.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not-there.csv");
    }

    private static Price price(String model, Instant from, Instant until) {
        return new Price(model, prices("1", "1"), null, Currency.getInstance("USD"), from, until, "a test");
    }

    private static String input(PriceList list, String model) {
        return String.valueOf(list.price(model, SPRING).orElseThrow().standard().input());
    }

    private static TokenPrices prices(String input, String output) {
        return new TokenPrices(
                input == null ? null : new BigDecimal(input),
                output == null ? null : new BigDecimal(output),
                null,
                null);
    }
}

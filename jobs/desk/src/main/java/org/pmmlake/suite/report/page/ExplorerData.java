package org.pmmlake.suite.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/**
 * The figures of groups that the explorer tabulates, as JSON: published numbers of the release and nothing finer. A row is
 * a list, to be short: cycle, KPI, classification, group, participating Members, responses, blanks, below, value, and why
 * numbers are missing.
 */
record ExplorerData(GlobalContext context) {

    private static final List<String> MESSAGES = List.of(
            "explorer.none",
            "explorer.all",
            "explorer.rows",
            "explorer.mixed",
            "explorer.withheld",
            "explorer.value",
            "explorer.responses",
            "explorer.rate",
            "explorer.below",
            "explorer.blanks",
            "explorer.kpis",
            "explorer.cycle",
            "explorer.dimension",
            "explorer.outcome",
            "explorer.kpi",
            "explorer.group");

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("locale", context.catalogue().language() == Language.FRENCH ? "fr-FR" : "en-GB");
            words(json);
            names(json);
            rows(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can always be written", e);
        }
        return text.toString();
    }

    private void words(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("words");
        for (String key : MESSAGES) {
            json.writeStringField(key.substring("explorer.".length()), context.say(key));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("disclosure");
        for (String code : List.of("too-few", "policy", "withheld")) {
            json.writeStringField(code, context.word("disclosure", code));
        }
        json.writeStringField("hidden", context.say("hidden"));
        json.writeEndObject();
    }

    private void names(JsonGenerator json) throws IOException {
        Map<String, Names.KpiName> kpis = new TreeMap<>();
        for (CycleContext cycle : context.cycles()) {
            cycle.names().kpis().forEach(kpi -> kpis.put(kpi.code(), kpi));
        }
        json.writeObjectFieldStart("kpis");
        for (Names.KpiName kpi : kpis.values()) {
            json.writeFieldName(kpi.code());
            String[] about = {kpi.name().text(), kpi.outcome(), kpi.dimension(), kpi.unit()};
            json.writeArray(about, 0, about.length);
        }
        json.writeEndObject();
        Names names = context.newest().names();
        named(json, "outcomes", names.outcomes().stream().map(Names.OutcomeName::code), code -> names.outcome(code)
                .name());
        named(
                json,
                "dimensions",
                kpis.values().stream().map(Names.KpiName::dimension).distinct(),
                code -> names.of(Names.Family.DIMENSION, code));
        named(
                json,
                "kinds",
                Stream.concat(Stream.of("GLOBAL"), Names.KINDS.stream()),
                code -> Words.of(names.kind(code)));
        named(
                json,
                "groups",
                context.ask("explorer-groups").rows().stream().map(row -> row.text(BenchmarkTable.GROUP)),
                code -> names.of(Names.Family.GROUP, code));
    }

    private static void named(JsonGenerator json, String field, Stream<String> codes, Function<String, Words> words)
            throws IOException {
        json.writeObjectFieldStart(field);
        for (String code : codes.toList()) {
            json.writeStringField(code, words.apply(code).text());
        }
        json.writeEndObject();
    }

    private void rows(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rows");
        List<Integer> cycles =
                context.cycles().stream().map(CycleContext::cycle).toList();
        for (ReleaseRow row : context.ask("explorer").rows()) {
            if (!cycles.contains(row.whole(BenchmarkTable.CYCLE)) || !context.asks(row.text(BenchmarkTable.KPI))) {
                continue;
            }
            json.writeStartArray();
            json.writeNumber(row.whole(BenchmarkTable.CYCLE));
            json.writeString(row.text(BenchmarkTable.KPI));
            json.writeString(row.text(BenchmarkTable.GROUP_KIND));
            json.writeString(row.text(BenchmarkTable.GROUP));
            number(json, row.number(ResponseRateTable.MEMBERS));
            number(json, row.number(BenchmarkTable.RESPONSES));
            number(json, row.number(ResponseRateTable.BLANKS));
            number(json, row.number(BenchmarkTable.BELOW));
            number(json, row.number("value"));
            json.writeString(why(row));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String why(ReleaseRow row) {
        ReleaseRow rate = row.as("rate_disclosure");
        if (row.isWithheld()) {
            return row.disclosure();
        }
        if (rate.isWithheld()) {
            return rate.disclosure();
        }
        return row.hides("value") || row.hides(BenchmarkTable.BELOW) ? "hidden" : "";
    }

    private static void number(JsonGenerator json, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) (double) value);
        } else {
            json.writeNumber(value);
        }
    }
}

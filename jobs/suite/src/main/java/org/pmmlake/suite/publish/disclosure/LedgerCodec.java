package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/**
 * The form in which the ledger keeps a release: compressed JSON, with the values of a family numbered once and facts as
 * lists of numbers. The same release gives the same bytes.
 */
final class LedgerCodec {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String NUMBER = "number";
    static final String RELEASE = "release";
    static final String AUDIENCE = "audience";
    static final String SEES = "sees";
    static final String INPUTS = "inputs";
    static final String FAMILIES = "families";
    static final String VALUES = "values";
    static final String FACTS = "facts";
    static final String REFUSED = "refused";
    static final String CERTIFICATES = "certificates";
    static final String INSIDERS = "insiders";
    static final String WITHHELD = "withheld";
    static final String WITNESSES = "witnesses";

    private LedgerCodec() {}

    static byte[] write(LedgerRelease release) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator out = JSON.createGenerator(new GZIPOutputStream(bytes))) {
                write(release, out);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to", impossible);
        }
    }

    private static void write(LedgerRelease release, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField(NUMBER, release.number());
        out.writeStringField(RELEASE, release.release());
        out.writeStringField(AUDIENCE, release.audience());
        out.writeArrayFieldStart(SEES);
        for (String audience : release.sees()) {
            out.writeString(audience);
        }
        out.writeEndArray();
        out.writeFieldName(INPUTS);
        out.writeTree(JSON.valueToTree(release.inputs()));
        Map<String, List<ReleasedFact>> facts = byFamily(release.facts(), ReleasedFact::family);
        Map<String, List<Certificate>> certificates = byFamily(release.certificates(), Certificate::family);
        Map<String, List<Refusal>> refusals = byFamily(release.refusals(), Refusal::family);
        TreeSet<String> names = new TreeSet<>(facts.keySet());
        names.addAll(refusals.keySet());
        names.addAll(certificates.keySet());
        out.writeObjectFieldStart(FAMILIES);
        for (String name : names) {
            out.writeObjectFieldStart(name);
            Map<ValueId, Integer> numbers = writeValues(release.values().getOrDefault(name, Map.of()), out);
            writeFacts(facts.getOrDefault(name, List.of()), numbers, out);
            writeRefusals(refusals.getOrDefault(name, List.of()), numbers, out);
            writeCertificates(certificates.getOrDefault(name, List.of()), numbers, out);
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static <T> Map<String, List<T>> byFamily(List<T> things, Function<T, String> family) {
        Map<String, List<T>> byFamily = new TreeMap<>();
        things.forEach(thing -> byFamily.computeIfAbsent(family.apply(thing), none -> new ArrayList<>())
                .add(thing));
        return byFamily;
    }

    /** Writes values first, since all else names them by their places among them. */
    private static Map<ValueId, Integer> writeValues(Map<ValueId, Double> values, JsonGenerator out)
            throws IOException {
        Map<ValueId, Integer> numbers = new HashMap<>();
        out.writeArrayFieldStart(VALUES);
        for (Map.Entry<ValueId, Double> value : new TreeMap<>(values).entrySet()) {
            ValueId id = value.getKey();
            numbers.put(id, numbers.size());
            out.writeStartArray();
            out.writeString(id.member());
            out.writeNumber(id.cycle());
            out.writeNumber(id.version());
            out.writeNumber(value.getValue());
            out.writeEndArray();
        }
        out.writeEndArray();
        return numbers;
    }

    private static void writeFacts(List<ReleasedFact> facts, Map<ValueId, Integer> numbers, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(FACTS);
        for (ReleasedFact fact : facts) {
            out.writeStartArray();
            out.writeString(fact.figure());
            out.writeNumber(fact.fact().power());
            out.writeString(fact.total().toString());
            writeTerms(fact.fact().terms(), numbers, out);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void writeRefusals(List<Refusal> refusals, Map<ValueId, Integer> numbers, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(REFUSED);
        for (Refusal refusal : refusals) {
            out.writeStartArray();
            for (Fact fact : refusal.facts()) {
                out.writeNumber(fact.power());
                writeTerms(fact.terms(), numbers, out);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void writeCertificates(
            List<Certificate> certificates, Map<ValueId, Integer> numbers, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(CERTIFICATES);
        for (Certificate certificate : certificates) {
            out.writeStartObject();
            out.writeStringField(AUDIENCE, certificate.audience());
            out.writeStringField(INSIDERS, certificate.insiders().name());
            out.writeArrayFieldStart(WITHHELD);
            for (ValueId id : certificate.withheld()) {
                out.writeNumber(number(numbers, id));
            }
            out.writeEndArray();
            out.writeArrayFieldStart(WITNESSES);
            for (List<Term> witness : certificate.witnesses()) {
                writeTerms(witness, numbers, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeTerms(List<Term> terms, Map<ValueId, Integer> numbers, JsonGenerator out)
            throws IOException {
        out.writeStartArray();
        for (Term term : terms) {
            out.writeNumber(number(numbers, term.value()));
            out.writeString(term.weight().toString());
        }
        out.writeEndArray();
    }

    private static int number(Map<ValueId, Integer> numbers, ValueId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("A fact is about a value that the ledger would not keep: " + id.cycle());
        }
        return number;
    }

    static LedgerRelease read(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            return new LedgerReading().read(parser);
        } catch (IOException damaged) {
            throw new DisclosureRefused(
                    "The ledger of releases in state/releases is damaged; nothing can be released without it. Restore the lake's state.",
                    damaged);
        }
    }
}

package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/** Reads a release of the ledger, family by family: as one tree it would take many times the memory that it does then. */
final class LedgerReading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode head = JSON.createObjectNode();
    private final List<ReleasedFact> facts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<String, Map<ValueId, Double>> values = new TreeMap<>();

    /**
     * The release; its families come last, as they are written.
     *
     * @throws IOException where it is damaged
     */
    LedgerRelease read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("The ledger holds no release");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(LedgerCodec.FAMILIES)) {
                readFamilies(parser);
            } else {
                head.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        List<String> sees = new ArrayList<>();
        head.path(LedgerCodec.SEES).forEach(code -> sees.add(code.asText()));
        return new LedgerRelease(
                head.path(LedgerCodec.NUMBER).asInt(),
                release(),
                audience(),
                sees,
                JSON.convertValue(head.path(LedgerCodec.INPUTS), ReleaseInputs.class),
                facts,
                values,
                refusals,
                certificates);
    }

    private String release() {
        return head.path(LedgerCodec.RELEASE).asText();
    }

    private String audience() {
        return head.path(LedgerCodec.AUDIENCE).asText();
    }

    private void readFamilies(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            readFamily(name, parser.readValueAsTree());
        }
    }

    private void readFamily(String name, JsonNode family) {
        List<ValueId> ids = new ArrayList<>();
        Map<ValueId, Double> own = new TreeMap<>();
        for (JsonNode value : family.path(LedgerCodec.VALUES)) {
            ValueId id = new ValueId(
                    value.path(0).asText(), value.path(1).asInt(), value.path(2).asInt());
            ids.add(id);
            own.put(id, value.path(3).asDouble());
        }
        values.put(name, own);
        for (JsonNode fact : family.path(LedgerCodec.FACTS)) {
            facts.add(new ReleasedFact(
                    release(),
                    audience(),
                    name,
                    fact.path(0).asText(),
                    new Fact(fact.path(1).asInt(), terms(fact.path(3), ids)),
                    new BigDecimal(fact.path(2).asText())));
        }
        // Ledgers of earlier versions keep none.
        for (JsonNode refusal : family.path(LedgerCodec.REFUSED)) {
            refusals.add(refusal(name, refusal, ids));
        }
        for (JsonNode proof : family.path(LedgerCodec.CERTIFICATES)) {
            certificates.add(certificate(name, proof, ids));
        }
    }

    private Refusal refusal(String family, JsonNode entry, List<ValueId> ids) {
        List<Fact> refused = new ArrayList<>();
        for (int k = 0; k < entry.size(); k += 2) {
            refused.add(new Fact(entry.path(k).asInt(), terms(entry.path(k + 1), ids)));
        }
        return new Refusal(audience(), family, refused);
    }

    private static Certificate certificate(String family, JsonNode proof, List<ValueId> ids) {
        List<ValueId> withheld = new ArrayList<>();
        proof.path(LedgerCodec.WITHHELD).forEach(number -> withheld.add(ids.get(number.asInt())));
        List<List<Term>> witnesses = new ArrayList<>();
        proof.path(LedgerCodec.WITNESSES).forEach(witness -> witnesses.add(terms(witness, ids)));
        return new Certificate(
                family,
                proof.path(LedgerCodec.AUDIENCE).asText(),
                Audience.Insiders.valueOf(proof.path(LedgerCodec.INSIDERS).asText()),
                withheld,
                witnesses);
    }

    private static List<Term> terms(JsonNode list, List<ValueId> ids) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < list.size(); k += 2) {
            terms.add(new Term(
                    ids.get(list.path(k).asInt()), weight(list.path(k + 1).asText())));
        }
        return terms;
    }

    /** Nearly all are one of the small numbers that need not be made anew. */
    private static BigInteger weight(String text) {
        return text.length() <= 2 ? BigInteger.valueOf(Integer.parseInt(text)) : new BigInteger(text);
    }
}

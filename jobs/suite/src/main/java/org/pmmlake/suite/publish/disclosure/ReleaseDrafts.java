package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Decision;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Draws releases: decides once for all readers what each may be told, given everything that was told before, then makes
 * the tables of each audience and the entry that the ledger keeps of them.
 */
public final class ReleaseDrafts {

    private final String release;
    private final LakeRows rows;
    private final CheckedFigures figures;
    private final FigureAnswers answers;
    private final ReleaseInputs inputs;

    /**
     * Decides.
     *
     * @param release name of the release
     * @param ledger what was released before
     * @param inputs what it is drawn from
     * @param readers everybody who is reckoned with
     * @param last rows of the last releases, for settled cycles
     * @throws DisclosureRefused where no safe release can be made
     */
    public ReleaseDrafts(
            String release,
            LakeRows rows,
            CycleCatalogues catalogues,
            Readers readers,
            Profile profile,
            Ledger ledger,
            ReleaseInputs inputs,
            FigureAnswers answers,
            LastRelease last) {
        this.release = release;
        this.rows = rows;
        this.answers = answers;
        this.inputs = inputs;
        this.figures = CheckedFigures.decide(release, rows, catalogues, readers, ledger, inputs, profile, last);
        new GoldConsistency(figures, rows).check();
    }

    /** The rows of every table for an audience, without those of settled cycles in tables that are kept by cycles. */
    public Map<TableSpec, List<Row>> tables(Audience audience) {
        return new AudienceTables(audience.text(), figures, rows, answers).all();
    }

    /**
     * What the ledger is to keep of the release to an audience, beside what it has already.
     *
     * @param number its place in the ledger
     */
    public LedgerRelease ledgerEntry(Ledger ledger, Audience audience, int number) {
        String text = audience.text();
        List<ReleasedFact> facts = news(ledger, text);
        List<Refusal> refusals = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        for (Decision decision : new TreeMap<>(figures.decisions()).values()) {
            decision.refusals().stream()
                    .filter(refusal -> refusal.audience().equals(text))
                    .forEach(refusals::add);
            certificates.addAll(proofs(decision, text));
        }
        Map<String, Set<ValueId>> named = new TreeMap<>();
        facts.forEach(fact -> fact.fact().terms().forEach(term -> named.computeIfAbsent(
                        fact.family(), none -> new HashSet<>())
                .add(term.value())));
        refusals.forEach(refusal -> refusal.facts().forEach(fact -> fact.terms()
                .forEach(term -> named.computeIfAbsent(refusal.family(), none -> new HashSet<>())
                        .add(term.value()))));
        for (Certificate certificate : certificates) {
            Set<ValueId> ids = named.computeIfAbsent(certificate.family(), none -> new HashSet<>());
            ids.addAll(certificate.withheld());
            certificate.witnesses().forEach(witness -> witness.forEach(term -> ids.add(term.value())));
        }
        Map<String, Map<ValueId, Double>> values = new TreeMap<>();
        named.forEach((name, ids) -> {
            Family family = figures.families().get(name);
            Map<ValueId, Double> own = new TreeMap<>();
            if (family != null) {
                own.putAll(family.values());
                own.keySet().retainAll(ids);
            }
            values.put(name, own);
        });
        return new LedgerRelease(
                number,
                release,
                text,
                figures.readers().audience(text).alsoSees(),
                inputs,
                facts,
                values,
                refusals,
                certificates);
    }

    /**
     * All that this release tells an audience for the first time. A closer audience is shown what a more open one may be
     * shown even where no release is made for that one, so the facts of all that it sees count.
     */
    private List<ReleasedFact> news(Ledger ledger, String audience) {
        List<String> seen = new ArrayList<>(figures.readers().audience(audience).alsoSees());
        seen.add(audience);
        Set<Told> told = new HashSet<>();
        ledger.releases().stream()
                .filter(entry -> seen.contains(entry.audience()))
                .forEach(entry -> entry.facts().stream()
                        // Of families that nothing was decided on there is no news.
                        .filter(fact -> figures.families().containsKey(fact.family()))
                        .forEach(fact -> told.add(Told.of(fact))));
        List<ReleasedFact> news = new ArrayList<>();
        for (String open : seen) {
            for (ReleasedFact fact : figures.news(open)) {
                if (told.add(Told.of(fact))) {
                    news.add(new ReleasedFact(
                            release, audience, fact.family(), fact.figure(), fact.fact(), fact.total()));
                }
            }
        }
        return news;
    }

    /** A fact, and for a count the threshold that it refers to. */
    private record Told(String family, Fact fact, String threshold) {
        static Told of(ReleasedFact fact) {
            return new Told(
                    fact.family(),
                    fact.fact(),
                    fact.fact().power() == 0 ? fact.total().toPlainString() : "");
        }
    }

    private static List<Certificate> proofs(Decision decision, String audience) {
        String by = decision.audience(audience).certifiedBy();
        return decision.certificates().stream()
                .filter(certificate -> certificate.audience().equals(by))
                .toList();
    }

    /** How many families were decided on. */
    public int families() {
        return figures.families().size();
    }
}

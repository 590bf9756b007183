package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes offers in order, each only if it exposes nobody. Curved facts (spreads) count by their gradient at the true
 * values: where the gradients leave a direction open, the values that give the same figures form a surface along it.
 */
final class Extras {

    private final List<View> views;
    private final List<Elimination> known = new ArrayList<>();
    private final Set<Offer> taken = new HashSet<>();

    private Extras(List<View> views, Collection<Fact> shown) {
        this.views = views;
        for (View view : views) {
            Elimination elimination = view.base();
            shown.stream().filter(view::concerns).forEach(fact -> elimination.add(view.row(fact)));
            known.add(elimination);
        }
    }

    /** Those of {@code offers} that can be shown next to the facts in {@code shown}. */
    static Set<Offer> taken(List<View> views, Collection<Fact> shown, List<Offer> offers) {
        Extras extras = new Extras(views, shown);
        extras.offer(offers);
        return extras.taken;
    }

    /** All at once if that is safe, which it mostly is; else the first half before the second. */
    private void offer(List<Offer> offers) {
        if (offers.isEmpty() || tryAll(offers) || offers.size() == 1) {
            return;
        }
        int half = offers.size() / 2;
        offer(offers.subList(0, half));
        offer(offers.subList(half, offers.size()));
    }

    private boolean tryAll(List<Offer> offers) {
        List<Elimination> next = new ArrayList<>();
        for (int k = 0; k < views.size(); k++) {
            View view = views.get(k);
            Elimination elimination = known.get(k).copy();
            boolean news = false;
            for (Offer offer : offers) {
                for (Fact fact : offer.facts()) {
                    news |= view.concerns(fact) && elimination.add(view.row(fact));
                }
            }
            if (news && !view.exposed(elimination).isEmpty()) {
                return false;
            }
            next.add(elimination);
        }
        known.clear();
        known.addAll(next);
        taken.addAll(offers);
        return true;
    }
}

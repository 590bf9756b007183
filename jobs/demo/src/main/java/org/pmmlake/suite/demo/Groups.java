package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.pmmlake.metrics.catalogue.GroupKind;

/** The groups of the Members by number: 0 is all, the others follow by classification and code. */
final class Groups {

    private final List<GroupKind> kinds = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final int[][] ofMember;
    private final int[][] members;
    private final Map<GroupKind, int[]> ofKind = new EnumMap<>(GroupKind.class);

    Groups(List<DemoMember> all) {
        for (GroupKind kind : GroupKind.values()) {
            TreeSet<String> found = new TreeSet<>();
            all.forEach(member -> found.add(member.group(kind)));
            for (String code : found) {
                kinds.add(kind);
                codes.add(code);
            }
        }
        GroupKind[] every = GroupKind.values();
        ofMember = new int[all.size()][every.length];
        List<List<Integer>> lists = new ArrayList<>();
        codes.forEach(code -> lists.add(new ArrayList<>()));
        for (int i = 0; i < all.size(); i++) {
            for (int k = 0; k < every.length; k++) {
                int group = index(every[k], all.get(i).group(every[k]));
                ofMember[i][k] = group;
                lists.get(group).add(i);
            }
        }
        members = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        for (GroupKind kind : every) {
            ofKind.put(
                    kind,
                    IntStream.range(0, codes.size())
                            .filter(g -> kinds.get(g) == kind)
                            .toArray());
        }
    }

    int size() {
        return codes.size();
    }

    GroupKind kind(int group) {
        return kinds.get(group);
    }

    /** The number of a group; -1 if no Member is in it. */
    int index(GroupKind kind, String code) {
        for (int g = 0; g < codes.size(); g++) {
            if (kinds.get(g) == kind && codes.get(g).equals(code)) {
                return g;
            }
        }
        return -1;
    }

    int[] of(int member) {
        return ofMember[member];
    }

    /** The group of a member in one classification. */
    int of(int member, GroupKind kind) {
        for (int group : ofMember[member]) {
            if (kinds.get(group) == kind) {
                return group;
            }
        }
        throw new IllegalArgumentException("Member " + member + " is in no group of " + kind + ".");
    }

    int[] members(int group) {
        return members[group];
    }

    int memberCount() {
        return ofMember.length;
    }

    /** The groups of one classification. */
    int[] ofKind(GroupKind kind) {
        return Objects.requireNonNull(ofKind.get(kind));
    }
}

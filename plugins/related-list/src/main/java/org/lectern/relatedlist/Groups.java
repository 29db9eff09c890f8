package org.lectern.relatedlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.api.Entry;
import org.lectern.api.Query;
import org.lectern.api.Reading;
import org.lectern.api.Ref;
import org.lectern.api.RelatedGroup;

/** The groups of a list as they are now: no entry twice, and never the list itself. */
final class Groups {

    private final Reading reading;
    private final Set<Ref> shown = new HashSet<>();

    private Groups(Reading reading) {
        this.reading = reading;
        reading.self().ifPresent(shown::add);
    }

    /** In the order of the list; those without any entry now are left out. */
    static List<RelatedGroup> of(RelatedList list, Reading reading) {
        return new Groups(reading).resolve(list.groups());
    }

    private List<RelatedGroup> resolve(List<RelatedList.Group> groups) {
        // All that was picked comes first: a rule of one group takes nothing that another names.
        var picked = groups.stream()
                .map(group -> RelatedGroup.visible(group.entries(), reading).stream()
                        .filter(entry -> shown.add(entry.ref()))
                        .toList())
                .toList();
        var resolved = new ArrayList<RelatedGroup>();
        for (int i = 0; i < groups.size(); i++) {
            var entries = new ArrayList<>(picked.get(i));
            var rule = groups.get(i).rule();
            if (rule != null) {
                entries.addAll(found(rule));
            }
            if (!entries.isEmpty()) {
                resolved.add(new RelatedGroup(groups.get(i).name(), entries));
            }
        }
        return resolved;
    }

    private List<Entry> found(Rule rule) {
        var found = new ArrayList<Entry>();
        for (var query : rule.queries()) {
            int left = rule.most() - found.size();
            if (left > 0) {
                // Whatever is shown already may be among the first.
                int enough = Math.min(left + shown.size(), Query.MAX_LIMIT);
                reading.find(query.limit(enough)).list().stream()
                        .filter(entry -> shown.add(entry.ref()))
                        .limit(left)
                        .forEach(found::add);
            }
        }
        return found;
    }
}

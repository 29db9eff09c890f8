package org.lectern.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.content.Samples.json;
import static org.lectern.server.content.Samples.titled;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.server.store.Attention;
import org.lectern.server.store.DraftOrder;
import org.lectern.server.store.DraftQuery;

/** Which drafts need attention, on any database. */
abstract class AttentionContract extends DraftsContract {

    @Test
    void whatIsOverAndStillFeaturedNeedsAttention() {
        var talk = create("talk", "t", SourceContract.talk("T", "2026-05-01T10:00", "2026-05-01T11:00"));
        var guide = create("talk", "guide", json("{'title':'G','speaker':'note/x','body':'x'}"));
        var note = note("x");
        by(ADA, writing -> {
            writing.publish(talk.id(), talk.draft());
            writing.publish(note.id(), note.draft());
        });
        clock.move(Duration.ofDays(1));
        assertThat(attentive(Attention.STILL_FEATURED))
                .as("nobody refers to it")
                .isEmpty();
        var featuring = entries.write(ADA, writing -> {
            var made = writing.create(NewEntry.named(
                    "picks",
                    "picks",
                    json("{'title':'P','picks':['talk/t'],'image':{'url':'https://example.org/x.png','alt':''}}")));
            writing.publish(made.id(), made.draft());
            return made;
        });
        assertThat(attentive(Attention.STILL_FEATURED)).containsExactly("t");
        by(ADA, writing -> writing.unpublish(featuring.id()));
        assertThat(attentive(Attention.STILL_FEATURED)).isEmpty();
        assertThat(guide.slug()).isEqualTo("guide");
    }

    @Test
    void picturesWithoutWordsNeedAttention() {
        create("picks", "without", json("{'title':'A','image':{'url':'https://example.org/x.png'}}"));
        create("picks", "decoration", json("{'title':'B','image':{'url':'https://example.org/x.png','alt':''}}"));
        create("picks", "none", json("{'title':'C','image':{}}"));
        create("talk", "markdown", json("{'title':'D','body':'See ![ ](https://example.org/x.png)'}"));
        create("talk", "described", json("{'title':'D','body':'See ![a](https://example.org/x.png)'}"));

        assertThat(attentive(Attention.MISSING_ALT)).containsExactly("markdown", "without");
    }

    @Test
    void brokenReferencesNeedAttention() {
        var note = note("x");
        create("talk", "fine", json("{'title':'F','speaker':'note/x'}"));
        create("talk", "broken", json("{'title':'B','speaker':'note/nobody'}"));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken");
        by(ADA, writing -> writing.trash().put(note.id()));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken", "fine");
        by(ADA, writing -> writing.trash().purge(note.id()));
        assertThat(attentive(Attention.BROKEN_REFERENCE)).containsExactly("broken", "fine");
    }

    @Test
    void stubsAndSchedulesBehindTheirDraftsNeedAttention() {
        by(
                ADA,
                writing -> writing.create(
                        NewEntry.named("talk", "stub", json("{'title':'S'}")).asStub()));
        var note = note("behind");
        by(ADA, writing -> {
            writing.publish(note.id(), note.draft(), clock.instant().plusSeconds(60), null);
            writing.revise(note.id(), note.draft(), titled("Newer"), null);
        });

        assertThat(attentive(Attention.STUB)).containsExactly("stub");
        assertThat(attentive(Attention.BEHIND)).containsExactly("behind");
        assertThat(attentive(Attention.values())).containsExactly("behind", "stub");
        clock.move(Duration.ofMinutes(1));
        assertThat(attentive(Attention.BEHIND)).isEmpty();
    }

    private List<String> attentive(Attention... some) {
        var rows = desk.list(DraftQuery.latest(ALL.withAttention(some), 99).by(DraftOrder.TITLE, false));
        assertThat(rows).allSatisfy(row -> assertThat(row.attention()).containsAnyOf(some));
        return rows.stream().map(row -> row.entry().slug()).sorted().toList();
    }
}

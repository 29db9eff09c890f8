package org.lectern.server.store;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** A transaction, and the tables seen through it. Not for use after it ended, nor by several threads. */
public final class Transaction {

    private final DSLContext dsl;
    private boolean told;

    Transaction(DSLContext dsl) {
        this.dsl = dsl;
    }

    public EntryRows entries() {
        return new EntryRows(this);
    }

    public RevisionRows revisions() {
        return new RevisionRows(this);
    }

    public AnswerRows answers() {
        return new AnswerRows(this);
    }

    public ReviewRows reviews() {
        return new ReviewRows(this);
    }

    public PublicationRows publications() {
        return new PublicationRows(this);
    }

    public DraftRows drafts() {
        return new DraftRows(this);
    }

    /** Lists of drafts, as of a moment. */
    public DraftLists lists(Instant now) {
        return new DraftLists(this, now);
    }

    public ScheduledRows scheduled() {
        return new ScheduledRows(this);
    }

    public FieldRows fields() {
        return new FieldRows(this);
    }

    public ReferenceRows references() {
        return new ReferenceRows(this);
    }

    public SlugRows slugs() {
        return new SlugRows(this);
    }

    public OriginRows origins() {
        return new OriginRows(this);
    }

    public ChangeRows changes() {
        return new ChangeRows(this);
    }

    public OutletRows outlets() {
        return new OutletRows(this);
    }

    public SpaceRows spaces() {
        return new SpaceRows(this);
    }

    public SiteRows sites() {
        return new SiteRows(this);
    }

    public EmbedRows embeds() {
        return new EmbedRows(this);
    }

    public SightingRows sightings() {
        return new SightingRows(this);
    }

    public MetaRows meta() {
        return new MetaRows(this);
    }

    public AuditRows audit() {
        return new AuditRows(this);
    }

    public AccountRows accounts() {
        return new AccountRows(this);
    }

    public GrantRows grants() {
        return new GrantRows(this);
    }

    public SessionRows sessions() {
        return new SessionRows(this);
    }

    public TokenRows tokens() {
        return new TokenRows(this);
    }

    public OnceRows once() {
        return new OnceRows(this);
    }

    /** What is public, by id, by slug and by query. */
    public PublishedRows published() {
        return new PublishedRows(this);
    }

    /** Other servers hear of it when this is committed. */
    void tellNeighbours() {
        if (dsl.dialect() == SQLDialect.POSTGRES && !told) {
            told = true;
            sql("select pg_notify('" + Neighbours.CHANNEL + "', '')");
        }
    }

    DSLContext dsl() {
        return dsl;
    }

    /** Runs a statement; its rows, none if it gives none. */
    List<Row> sql(String statement, @Nullable Object... values) {
        return Row.all(dsl, statement, values);
    }

    /** Runs a statement that writes; the number of rows it touched. */
    int run(String statement, @Nullable Object... values) {
        return dsl.execute(statement, values);
    }
}

package org.lectern.server.store;

/** Why somebody should look at an entry. */
public enum Attention {

    /** What is public of it is over, and something public that is not over refers to it. */
    STILL_FEATURED("""
            exists (select 1 from publication o where o.entry = e.id and o.visible_from <= :now and o.visible_until > :now
                and o.happens_until <= :now)
              and exists (select 1 from reference b join publication q on q.id = b.publication
                where b.target = e.id and b.target_type = e.type and b.entry <> e.id
                and q.visible_from <= :now and q.visible_until > :now
                and (q.happens_until is null or q.happens_until > :now))"""),

    /** Its draft has a picture of which nothing says what it shows. */
    MISSING_ALT("d.missing_alt = 1"),

    /** Its draft refers to what is not there, in the trash or archived. */
    BROKEN_REFERENCE("""
            exists (select 1 from reference b left join entry t on t.id = b.target and t.type = b.target_type
              where b.entry = e.id and b.publication is null
              and (t.id is null or t.trashed_at is not null or t.archived_at is not null))"""),

    /** Only a mention of it is known. */
    STUB("e.stub = 1"),

    /** Its draft is newer than a revision that is scheduled to be public. */
    BEHIND("""
            exists (select 1 from publication o
              where o.entry = e.id and o.visible_from > :now and o.revision <> e.draft)""", """
            e.id in (select o.entry from publication o join entry x on x.id = o.entry
              where o.visible_from > :now and o.revision <> x.draft)""");

    private final String one;
    private final String many;

    Attention(String sql) {
        this(sql, sql);
    }

    Attention(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Whether it holds of a known entry {@code e} with its draft {@code d}. */
    String of(long now) {
        return one.replace(":now", Long.toString(now));
    }

    /** The same, to find such entries among all. */
    String among(long now) {
        return many.replace(":now", Long.toString(now));
    }
}

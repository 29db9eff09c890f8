package org.lectern.engine.query;

/** A publication, and what queries can ask about it. */
public record Candidate(Facts facts, Published published) {}

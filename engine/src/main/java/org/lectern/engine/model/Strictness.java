package org.lectern.engine.model;

/** How much of a document must be right. */
public enum Strictness {
    /** What is there has the right form; much may be missing. */
    DRAFT,
    /** Fit to be public: constraints hold too. */
    PUBLISH
}

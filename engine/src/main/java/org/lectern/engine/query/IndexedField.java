package org.lectern.engine.query;

/**
 * One value of one field of a publication, as it is indexed for conditions and orders.
 *
 * @param name as in {@link org.lectern.api.Condition#field()}
 * @param language BCP 47, empty where the field is the same in every language
 */
public record IndexedField(String name, String language, Value value) {}

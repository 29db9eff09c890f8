package org.lectern.server.security;

/**
 * From where somebody asks.
 *
 * @param address an IP address
 * @param sameMachine whether it is the server's own, as far as can be known
 */
public record From(String address, boolean sameMachine) {}

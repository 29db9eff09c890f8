package org.lectern.engine.rendering.widget;

/** What became of the parameters of a request. */
public sealed interface Asked permits Parameters, BadParameters {}

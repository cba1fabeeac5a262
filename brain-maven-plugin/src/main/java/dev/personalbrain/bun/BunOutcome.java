package dev.personalbrain.bun;

/** A compiled application: its program, and what has to be installed beside it. */
public record BunOutcome(BundleAnalysis bundle, CompiledProgram program) {}

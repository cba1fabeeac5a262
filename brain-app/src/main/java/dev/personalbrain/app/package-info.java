/** The Personal Brain application: keeps notes, finds them by meaning, seals messages; on one machine, for one person. */
package dev.personalbrain.app;

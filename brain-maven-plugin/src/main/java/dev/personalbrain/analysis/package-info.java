/** Finds the native code in an application's dependencies and says what could go; reports it as text and JSON. */
package dev.personalbrain.analysis;

/** Decides what becomes a native module and how each library is loaded: analysis and recipes in, manifest out. */
package dev.personalbrain.modules;

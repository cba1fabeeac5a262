/** The slim jar and the application layout: the one tree of files, in ordered layers, that every output holds. */
package dev.personalbrain.application;

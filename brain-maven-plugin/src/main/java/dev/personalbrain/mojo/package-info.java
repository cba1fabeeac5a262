/** The goals: parameters in, one call, errors out. */
package dev.personalbrain.mojo;

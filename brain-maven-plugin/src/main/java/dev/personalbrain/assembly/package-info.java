/** Makes applications of projects, for each platform asked for: what lies between a goal's parameters and the outputs. */
package dev.personalbrain.assembly;

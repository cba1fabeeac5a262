/** The image of an application as one immutable plan, made from the application layout; its subpackages render it. */
package dev.personalbrain.image;

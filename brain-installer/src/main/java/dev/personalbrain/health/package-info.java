/** The program of an image's health check: one request to the application in the same container; a tiny jar of its own. */
package dev.personalbrain.health;

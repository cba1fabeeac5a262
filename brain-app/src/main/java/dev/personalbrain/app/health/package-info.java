/** Whether the native libraries work: each is loaded and made to do something real. */
package dev.personalbrain.app.health;

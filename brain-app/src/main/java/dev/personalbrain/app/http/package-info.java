/** The HTTP interface: JSON in, JSON out, and a reason for every refusal. */
package dev.personalbrain.app.http;

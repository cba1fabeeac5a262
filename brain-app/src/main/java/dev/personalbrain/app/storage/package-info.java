/** The data folder and the SQLite database in it. */
package dev.personalbrain.app.storage;

/** What can go wrong, told apart by who can mend it: who starts the application, who calls it, or nobody right now. */
package dev.personalbrain.app.error;

/** npm's configuration: which registry a package is fetched from, as whom and through which proxy. */
package dev.personalbrain.lock.npmrc;

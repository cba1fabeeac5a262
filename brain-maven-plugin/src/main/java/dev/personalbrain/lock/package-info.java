/** What an npm lock file pins: the tree of packages, the share of it that a platform needs, and where each comes from. */
package dev.personalbrain.lock;

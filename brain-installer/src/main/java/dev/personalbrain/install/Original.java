package dev.personalbrain.install;

import dev.personalbrain.fetch.FetchRequest;

/**
 * A file that has to be fetched for a module.
 *
 * @param file what it is called while it lies among the downloads; unique among those of the same bytes
 */
record Original(FetchRequest request, String file) {
    long bytes() {
        return request.bytes();
    }

    String sha256() {
        return request.checksum().hex();
    }
}

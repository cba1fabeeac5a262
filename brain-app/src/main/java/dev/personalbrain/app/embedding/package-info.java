/** Text to vectors: with an ONNX sentence model where there is one, else by hashing words. */
package dev.personalbrain.app.embedding;

/** Small models, made in code: ONNX files written field by field, and tokenizers that know a few words. */
package dev.personalbrain.app.testmodel;

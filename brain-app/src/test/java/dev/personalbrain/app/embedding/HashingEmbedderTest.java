package dev.personalbrain.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashingEmbedderTest {
    private final HashingEmbedder embedder = new HashingEmbedder();

    @Test
    void theSameTextIsAsNearAsCanBe() {
        assertThat(cosine("water the plants", "water the plants")).isCloseTo(1, within(1e-6));
    }

    @Test
    void sharedWordsBringTextsNearer() {
        assertThat(cosine("bread recipe", "my best bread recipe"))
                .isGreaterThan(cosine("bread recipe", "bread for tomorrow"))
                .isGreaterThan(0.5);
        assertThat(cosine("bread recipe", "dentist at noon")).isLessThan(0.2);
    }

    @Test
    void sharedPartsOfWordsBringTextsNearer() {
        assertThat(cosine("gardening", "gardeners")).isGreaterThan(0.3).isLessThan(0.95);
    }

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(cosine("Café, Zürich!", "cafe zurich")).isCloseTo(1, within(1e-6));
    }

    @Test
    void textWithoutWordsIsNearNothing() {
        assertThat(cosine("?!", "?!")).isZero();
        assertThat(embedder.embed("🧠").dimension()).isEqualTo(512);
    }

    /** What is stored must stay comparable: a change of the method needs another id. */
    @Test
    void theMethodBehindTheIdDoesNotChange() throws Exception {
        byte[] bytes = embedder.embed("Zürich: 3 notes on gardening").toBytes();

        assertThat(embedder.id()).isEqualTo("hashing-1-512");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo("764dd40133babaeeacdf96ba7e924b60b3cd59a9f04779daaf6d3178a8d00e75");
    }

    private double cosine(String one, String other) {
        return embedder.embed(one).cosine(embedder.embed(other));
    }
}

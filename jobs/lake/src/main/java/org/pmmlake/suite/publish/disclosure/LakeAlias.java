package org.pmmlake.suite.publish.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other names for identifiers that are made from inputs: from such an identifier a guess of an input could be confirmed. The
 * key is the secret of the lake: what somebody put there, and the digests of all that Members ever sent, which nobody knows
 * who does not have their files.
 */
public final class LakeAlias {

    private static final String METHOD = "HmacSHA256";

    private final SecretKeySpec key;
    /** Every row asks; there are few runs. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /**
     * The aliases of a lake.
     *
     * @param secret what the lake keeps secret; empty where nobody gave it anything
     * @param digests of the files that Members sent
     */
    public LakeAlias(byte[] secret, Collection<String> digests) {
        byte[] sent = String.join("\n", new TreeSet<>(digests)).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[secret.length + 1 + sent.length];
        System.arraycopy(secret, 0, all, 0, secret.length);
        System.arraycopy(sent, 0, all, secret.length + 1, sent.length);
        this.key = new SecretKeySpec(all, METHOD);
    }

    /** The other name of an identifier, as long as it is. */
    public String of(String identifier) {
        return known.computeIfAbsent(identifier, this::made);
    }

    private String made(String identifier) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            String name = HexFormat.of().formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
            return name.substring(0, Math.min(name.length(), Math.max(16, identifier.length())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", impossible);
        }
    }
}

package io.tongpin.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.UnexpectedCheckedException;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import io.tongpin.access.PasskeyRows.Key;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a browser says of a passkey is true (通行密钥校验): asked for here, by a page of ours, of a device where the person was
 * there and showed who they are, and signed by that very key. The rules are WebAuthn's, and so is who reads them.
 */
public final class PasskeyCheck {

    /** What a passkey may sign by, as COSE numbers them: ES256, EdDSA, RS256. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = List.of(
            parameter(COSEAlgorithmIdentifier.ES256),
            parameter(COSEAlgorithmIdentifier.EdDSA),
            parameter(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    // Which make of device it is nobody here asks: statements about that are not looked at.
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    private static PublicKeyCredentialParameters parameter(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** How a check ends. */
    sealed interface Checked<T> {

        record Passed<T>(T what) implements Checked<T> {}

        /** @param code of the refusal */
        record Failed<T>(String code) implements Checked<T> {}
    }

    /** A passkey that was made: all that is kept of it. */
    record Made(byte[] credential, byte[] publicKey, long counter, boolean maySync, boolean synced) {}

    /** A passkey that was shown: what has changed about it. */
    record Right(long counter, boolean synced) {}

    static final String WRONG = "access.passkey-wrong";
    static final String UNVERIFIED = "access.passkey-unverified";
    static final String COPIED = "access.passkey-copied";

    Optional<RegistrationData> read(PasskeyOffer offer) {
        try {
            return offer.fits()
                    ? Optional.of(manager.parse(new RegistrationRequest(
                            offer.attestation(), offer.clientData(), Set.copyOf(offer.transports()))))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // A stranger's bytes: whatever falls over them, they are none of ours.
        }
    }

    Optional<AuthenticationData> read(PasskeyAnswer answer) {
        try {
            return answer.fits()
                    ? Optional.of(manager.parse(new AuthenticationRequest(
                            answer.credential(),
                            answer.handle(),
                            answer.authenticatorData(),
                            answer.clientData(),
                            answer.signature())))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What the device says that it was asked to sign. */
    static byte[] challenge(@Nullable CollectedClientData said) {
        return said == null || said.getChallenge() == null
                ? new byte[0]
                : said.getChallenge().getValue();
    }

    Checked<Made> made(RegistrationData data, PasskeySite site) {
        try {
            manager.verify(
                    data,
                    new RegistrationParameters(ours(data.getCollectedClientData(), site), PARAMETERS, true, true));
        } catch (UserNotVerifiedException e) {
            return new Checked.Failed<>(UNVERIFIED);
        } catch (WebAuthnException | UnexpectedCheckedException | IllegalArgumentException e) {
            return new Checked.Failed<>(WRONG);
        }
        AuthenticatorData<?> said =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(said.getAttestedCredentialData());
        return new Checked.Passed<>(new Made(
                key.getCredentialId(), keys.convert(key), said.getSignCount(), said.isFlagBE(), said.isFlagBS()));
    }

    /** @param key as it is kept; it holds for one address, whatever address is asked now */
    Checked<Right> shown(AuthenticationData data, Key key, PasskeySite site) {
        if (!key.rpId().equals(site.rpId())) {
            return new Checked.Failed<>(WRONG);
        }
        try {
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            ours(data.getCollectedClientData(), site), record(key), null, true, true));
        } catch (MaliciousCounterValueException e) {
            return new Checked.Failed<>(COPIED);
        } catch (UserNotVerifiedException e) {
            return new Checked.Failed<>(UNVERIFIED);
        } catch (WebAuthnException | UnexpectedCheckedException | IllegalArgumentException e) {
            return new Checked.Failed<>(WRONG);
        }
        AuthenticatorData<?> said = Objects.requireNonNull(data.getAuthenticatorData());
        return new Checked.Passed<>(new Right(said.getSignCount(), said.isFlagBS()));
    }

    /** The challenge is the one that was said: whoever calls has found it among those that were asked. */
    private static ServerProperty ours(@Nullable CollectedClientData said, PasskeySite site) {
        return ServerProperty.builder()
                .origins(site.origins().stream().map(Origin::create).collect(Collectors.toSet()))
                .rpId(site.rpId())
                .challenge(new DefaultChallenge(challenge(said)))
                .build();
    }

    private CredentialRecordImpl record(Key key) {
        return new CredentialRecordImpl(
                null,
                true,
                key.maySync(),
                key.synced(),
                key.counter(),
                keys.convert(key.publicKey()),
                null,
                null,
                null,
                null);
    }
}

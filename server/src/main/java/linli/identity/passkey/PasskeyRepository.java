package linli.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys by their id or their owner's handle; a user's name is the person's id. Unique indexes serve every query. */
@Repository
class PasskeyRepository implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final Database db;

    PasskeyRepository(Database db) {
        this.db = db;
    }

    void saveChallenge(Bytes challenge, @Nullable PersonId person, Duration lifetime) {
        db.sql("""
                insert into identity.passkey_challenge (challenge, person, expires_at)
                values (:challenge, :person, shared.now() + make_interval(secs => :seconds))
                """)
                .param("challenge", challenge.getBytes())
                .param("person", person)
                .param("seconds", lifetime.toSeconds())
                .update();
    }

    boolean claimChallenge(Bytes challenge, @Nullable PersonId person) {
        return db.sql("""
                delete from identity.passkey_challenge
                 where challenge = :challenge and person is not distinct from :person::bigint
                   and expires_at > shared.now()
                """)
                        .param("challenge", challenge.getBytes())
                        .param("person", person)
                        .update()
                == 1;
    }

    void sweepChallenges() {
        db.sql("delete from identity.passkey_challenge where expires_at < shared.now()")
                .update();
    }

    boolean delete(PersonId person, Bytes passkey) {
        return db.sql("delete from identity.passkey where id = :id and person = :person")
                        .param("id", passkey.getBytes())
                        .param("person", person)
                        .update()
                == 1;
    }

    List<CredentialRecord> list(PersonId person) {
        return db.sql("select * from identity.passkey where person = :person order by created_at limit 100")
                .param("person", person)
                .query(PasskeyRepository::passkey)
                .list();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return db.sql("select person, handle from identity.passkey_user where handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyRepository::user)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return db.sql("select person, handle from identity.passkey_user where person = :person")
                .param("person", Long.valueOf(person))
                .query(PasskeyRepository::user)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        db.sql("""
                insert into identity.passkey_user (person, handle) values (:person, :handle)
                on conflict (person) do nothing
                """)
                .param("person", Long.valueOf(user.getName()))
                .param("handle", user.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes passkey) {
        db.sql("delete from identity.passkey where id = :id")
                .param("id", passkey.getBytes())
                .update();
    }

    /** A passkey that is known keeps its owner; only its counters change. */
    @Override
    public void save(CredentialRecord passkey) {
        db.sql("""
                insert into identity.passkey (id, person, handle, label, public_key, signature_count, uv_initialized,
                                              backup_eligible, backup_state, transports, attestation_object,
                                              attestation_client_data)
                select :id, u.person, u.handle, :label, :publicKey, :signatureCount, :uvInitialized, :backupEligible,
                       :backupState, :transports, :attestationObject, :attestationClientData
                  from identity.passkey_user u where u.handle = :handle
                on conflict (id) do update
                   set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                       backup_state = excluded.backup_state, used_at = shared.now()
                 where identity.passkey.handle = excluded.handle
                """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("label", passkey.getLabel())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("signatureCount", passkey.getSignatureCount())
                .param("uvInitialized", passkey.isUvInitialized())
                .param("backupEligible", passkey.isBackupEligible())
                .param("backupState", passkey.isBackupState())
                .param("attestationObject", bytes(passkey.getAttestationObject()))
                .param("attestationClientData", bytes(passkey.getAttestationClientDataJSON()))
                .rows(passkey.getTransports())
                .texts("transports", AuthenticatorTransport::getValue)
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes passkey) {
        return db.sql("select * from identity.passkey where id = :id")
                .param("id", passkey.getBytes())
                .query(PasskeyRepository::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql("select * from identity.passkey where handle = :handle order by created_at limit 100")
                .param("handle", handle.getBytes())
                .query(PasskeyRepository::passkey)
                .list();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static PublicKeyCredentialUserEntity user(ResultSet row, int index) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("person"))
                .displayName(row.getString("person"))
                .build();
    }

    private static CredentialRecord passkey(ResultSet row, int index) throws SQLException {
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Columns.strings(row, "transports").stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(Columns.instant(row, "created_at"))
                .lastUsed(Columns.instant(row, "used_at"));
        Optional.ofNullable(row.getBytes("attestation_object")).map(Bytes::new).ifPresent(record::attestationObject);
        Optional.ofNullable(row.getBytes("attestation_client_data"))
                .map(Bytes::new)
                .ifPresent(record::attestationClientDataJSON);
        return record.build();
    }
}

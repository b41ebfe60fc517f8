package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One file of an edition: in one language, for everybody who may see the same items. */
@Entity
@Immutable
class PackCopy {

    @Id
    private UUID id;

    private UUID editionId;

    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String omittedSha256;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String fileSha256;

    private int firstPage;
    private int lastPage;

    @ElementCollection
    @CollectionTable(name = "pack_copy_omission", joinColumns = @JoinColumn(name = "copy_id"))
    @Column(name = "item_id")
    private Set<UUID> omitted;

    protected PackCopy() {}

    static PackCopy of(UUID editionId, Audience audience, String fileSha256, int firstPage, int lastPage) {
        PackCopy copy = new PackCopy();
        copy.id = Ids.next();
        copy.editionId = editionId;
        copy.language = audience.language();
        copy.omittedSha256 = audience.key();
        copy.omitted = audience.omitted();
        copy.fileSha256 = fileSha256;
        copy.firstPage = firstPage;
        copy.lastPage = lastPage;
        return copy;
    }

    /** Whether it holds nothing that a reader may not see. */
    boolean leavesOutAllOf(Set<UUID> items) {
        return omitted.containsAll(items);
    }

    int omissions() {
        return omitted.size();
    }

    Packs.CopyRow row(long size) {
        return new Packs.CopyRow(id, language, omitted.size(), fileSha256, size, firstPage, lastPage);
    }

    UUID id() {
        return id;
    }

    UUID editionId() {
        return editionId;
    }

    Language language() {
        return language;
    }

    String omittedSha256() {
        return omittedSha256;
    }

    String fileSha256() {
        return fileSha256;
    }

    int lastPage() {
        return lastPage;
    }
}

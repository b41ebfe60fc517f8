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
import java.time.Instant;
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

    @ElementCollection
    @CollectionTable(name = "pack_copy_item", joinColumns = @JoinColumn(name = "copy_id"))
    private Set<PackCopyItem> told;

    private Instant madeAt;
    private String madeBy;
    private int remake;

    protected PackCopy() {}

    /** @param told of which items it tells */
    static PackCopy of(
            UUID editionId, Audience audience, String fileSha256, PackLayout layout, Set<PackCopyItem> told) {
        PackCopy copy = new PackCopy();
        copy.id = Ids.next();
        copy.editionId = editionId;
        copy.language = audience.language();
        copy.omittedSha256 = audience.key();
        copy.omitted = audience.omitted();
        copy.fileSha256 = fileSha256;
        copy.firstPage = layout.firstPage();
        copy.lastPage = layout.lastPage();
        copy.told = told;
        return copy;
    }

    /** After the issue, for readers who have no copy, or in the place of one whose file had to go. */
    PackCopy madeLater(Instant now, String by, int time) {
        madeAt = now;
        madeBy = by;
        remake = time;
        return this;
    }

    /** Whether it tells nothing that a reader may not know. */
    boolean fits(Withheld withheld) {
        return told.stream().allMatch(withheld::allows);
    }

    /** Whether it holds or names papers. */
    boolean holdsPapers() {
        return told.stream().anyMatch(PackCopyItem::papers);
    }

    /** Those that tell most come first. */
    long telling() {
        return told.stream().filter(PackCopyItem::papers).count() * 1000 + told.size();
    }

    int omissions() {
        return omitted.size();
    }

    Packs.CopyRow row(long size) {
        return new Packs.CopyRow(id, language, omitted.size(), fileSha256, size, firstPage, lastPage, madeAt, madeBy);
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

    int remake() {
        return remake;
    }

    String fileSha256() {
        return fileSha256;
    }
}
